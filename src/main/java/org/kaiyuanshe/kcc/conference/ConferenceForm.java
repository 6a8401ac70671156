package org.kaiyuanshe.kcc.conference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an admin types about a conference. Tracks, what is aside of them, and figures
 * stand one on each line.
 *
 * @param version the version of the conference that the form was opened with; none for a
 * new one
 * @param shortName its slug, for a new one
 * @param source where the figures come from, {@code asOf} as of when
 */
record ConferenceForm(@Nullable Long version,
		@Size(max = 60) @Pattern(regexp = "([a-z0-9]+(-[a-z0-9]+)*)?") @Nullable String shortName,
		@NotBlank @Size(max = 120) @Nullable String name, @Size(max = 160) @Nullable String nameEn,
		@NotNull @Min(1990) @Max(2200) @Nullable Integer year, @Size(max = Markdown.LONGEST) @Nullable String intro,
		@Size(max = Markdown.LONGEST) @Nullable String introEn, @Size(max = 8000) @Nullable String tracks,
		@Size(max = 8000) @Nullable String asides, @Size(max = 8000) @Nullable String figures,
		@Size(max = 200) @Nullable String source,
		@Pattern(regexp = "(\\d{4}(-\\d{2}(-\\d{2})?)?)?") @Nullable String asOf) {

	private static final int LONGEST_NAME = 120;

	static ConferenceForm empty() {
		return new ConferenceForm(null, null, null, null, null, null, null, null, null, null, null, null);
	}

	static ConferenceForm of(ConferencePage page) {
		return new ConferenceForm(page.version(), page.slug(), page.name().zh(), page.name().en(), page.year(),
				page.intro().zh(), page.intro().en(), TypedLines.of(page.tracks()), TypedLines.of(page.asides()),
				TypedLines.ofFigures(page.figures()), page.provenance().source(), page.provenance().asOf());
	}

	/** Says at each field of lines which shape they need. */
	void check(BindingResult result) {
		check(result, "tracks", this.tracks, 1, 2, "conference.tracks.shape");
		check(result, "asides", this.asides, 1, 2, "conference.tracks.shape");
		check(result, "figures", this.figures, 2, 3, "conference.figures.shape");
	}

	private static void check(BindingResult result, String field, @Nullable String typed, int fewest, int most,
			String code) {
		if (!result.hasFieldErrors(field) && new TypedLines(typed).isBad(fewest, most, LONGEST_NAME)) {
			FormErrors.reject(result, field, typed, code);
		}
	}

	/** The address that was typed, or one made of the name and the year. */
	Slug slug() {
		return (this.shortName != null && !this.shortName.isBlank()) ? new Slug(this.shortName) : Slug
			.from(((this.nameEn != null && !this.nameEn.isBlank()) ? this.nameEn : this.name) + " " + this.year);
	}

	ConferenceDetails details() {
		List<ConferenceTrack> rows = Stream.concat(rows(this.tracks, false), rows(this.asides, true)).toList();
		return new ConferenceDetails(Objects.requireNonNull(this.year), new LocalizedText(this.name, this.nameEn),
				new LocalizedText(this.intro, this.introEn), rows, new TypedLines(this.figures).figures(),
				new Provenance(stripped(this.source), stripped(this.asOf), null, null));
	}

	private static Stream<ConferenceTrack> rows(@Nullable String typed, boolean aside) {
		return new TypedLines(typed).texts().stream().map((name) -> new ConferenceTrack(name, aside));
	}

	private static @Nullable String stripped(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
