package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.conference.ConferenceDetails;
import org.kaiyuanshe.kcc.conference.ConferenceFigure;
import org.kaiyuanshe.kcc.conference.ConferenceService;
import org.kaiyuanshe.kcc.conference.ConferenceTrack;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.Sourced;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Imports the conferences of the records; their venues are events of events.yaml. */
@Component
@Order(0)
class ConferenceImporter implements PackPart {

	private static final String FILE = "conferences.yaml";

	private final ConferenceService conferences;

	ConferenceImporter(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public List<String> files() {
		return List.of(FILE);
	}

	@Override
	public void importFrom(Pack pack, LocalDate today, ImportReport report) {
		RecordImporter.each(pack.list(FILE, ConferenceRecord.class), (at) -> enter(at, report));
	}

	private void enter(Located<ConferenceRecord> at, ImportReport report) {
		ConferenceRecord record = at.record();
		this.conferences.enter(new Slug(record.slug()), record.details(), null);
		if (record.main() != null) {
			this.conferences.add(record.slug(), record.main(), true, null);
		}
		each(record.cities()).forEach((event) -> this.conferences.add(record.slug(), event, false, null));
		report.imported(at, "conference " + record.slug());
	}

	private static <T> Stream<T> each(@Nullable List<T> rows) {
		return Objects.requireNonNullElse(rows, List.<T>of()).stream();
	}

	/**
	 * conferences.yaml; {@code main} and {@code cities} are slugs of events.
	 */
	record ConferenceRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) int year,
			@JsonProperty(required = true) LocalizedText name, @Nullable LocalizedText intro, @Nullable String main,
			@Nullable List<String> cities, @Nullable List<LocalizedText> tracks, @Nullable List<LocalizedText> asides,
			@Nullable List<FigureRecord> figures, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {

		ConferenceDetails details() {
			List<ConferenceTrack> all = Stream
				.concat(each(this.tracks).map((name) -> new ConferenceTrack(name, false)),
						each(this.asides).map((name) -> new ConferenceTrack(name, true)))
				.toList();
			return new ConferenceDetails(this.year, this.name,
					Objects.requireNonNullElse(this.intro, new LocalizedText(null, null)), all,
					each(this.figures).map((figure) -> new ConferenceFigure(figure.amount(), figure.label())).toList(),
					provenance());
		}

	}

	/** A figure in conferences.yaml, as it was published. */
	record FigureRecord(@JsonProperty(required = true) String amount,
			@JsonProperty(required = true) LocalizedText label) {
	}

}
