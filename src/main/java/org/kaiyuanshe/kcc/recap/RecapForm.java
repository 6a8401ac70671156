package org.kaiyuanshe.kcc.recap;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.recap.RecapPage.Occasion;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a team types about what happened.
 *
 * @param version the version of the recap that the form was opened with; none for a new
 * one
 * @param events the slugs of the events that were ticked
 * @param others addresses or slugs of events of other chapters, one on each line
 * @param nextEvent the slug of the event to call to
 * @param preview set by the button that only shows what it looks like
 */
record RecapForm(@Nullable Long version, @NotBlank @Size(max = 120) @Nullable String title,
		@Size(max = 160) @Nullable String titleEn, @Size(max = 50) @Nullable List<@Size(max = 80) String> events,
		@Size(max = 2000) @Nullable String others, @Size(max = Markdown.LONGEST) @Nullable String body,
		@Size(max = Markdown.LONGEST) @Nullable String bodyEn,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String videoUrl,
		@Size(max = 80) @Nullable String nextEvent, @Nullable Boolean preview) {

	private static final int MOST_EVENTS = 20;

	static RecapForm of(List<String> events) {
		return new RecapForm(null, null, null, events, null, null, null, null, null, null);
	}

	static RecapForm of(RecapPage page, List<Occasion> own) {
		List<String> ownSlugs = own.stream().map(Occasion::slug).toList();
		List<String> all = page.events().stream().map(Occasion::slug).toList();
		String others = String.join("\n", all.stream().filter((slug) -> !ownSlugs.contains(slug)).toList());
		RecapCard card = page.card();
		return new RecapForm(page.version(), card.title().zh(), card.title().en(), all, others, card.body().zh(),
				card.body().en(), page.videoUrl(), (page.next() != null) ? page.next().slug() : null, null);
	}

	/** Whether it is only to be looked at. */
	boolean isLookedAt() {
		return Boolean.TRUE.equals(this.preview);
	}

	/** The slugs of the events it tells of, without those that nobody knows. */
	List<String> slugs() {
		Stream<String> ticked = Objects.requireNonNullElse(this.events, List.<String>of()).stream();
		return Stream.concat(ticked, typed().stream()).filter(Objects::nonNull).distinct().limit(MOST_EVENTS).toList();
	}

	/** Says at the field which events are not there. */
	void check(RecapEvents known, BindingResult result) {
		if (result.hasErrors()) {
			return;
		}
		List<String> unknown = known.unknown(slugs());
		if (!unknown.isEmpty()) {
			reject(result, "others", this.others, "recap.events.unknown", String.join(", ", unknown));
		}
		else if (slugs().isEmpty()) {
			reject(result, "events", null, "recap.events.missing");
		}
		if (this.nextEvent != null && !this.nextEvent.isBlank() && known.find(this.nextEvent).isEmpty()) {
			reject(result, "nextEvent", this.nextEvent, "recap.next.unknown");
		}
	}

	RecapDetails details(RecapEvents known) {
		return new RecapDetails(new LocalizedText(this.title, this.titleEn), text(),
				(this.videoUrl == null || this.videoUrl.isBlank()) ? null : this.videoUrl.strip(),
				slugs().stream().map(known::begun).flatMap(Optional::stream).toList(),
				(this.nextEvent != null) ? known.find(this.nextEvent).orElse(null) : null);
	}

	LocalizedText text() {
		return new LocalizedText(this.body, this.bodyEn);
	}

	/** What was typed may be the address of an event's page as well as its slug. */
	private List<String> typed() {
		return (this.others == null) ? List.of()
				: Arrays.stream(this.others.split("\\s+"))
					.map((line) -> line.replaceFirst("^.*/events/", "").replaceFirst("[?#].*$", ""))
					.filter((line) -> !line.isEmpty())
					.toList();
	}

	private static void reject(BindingResult result, String field, @Nullable Object value, String code,
			Object... arguments) {
		result.addError(new FieldError(result.getObjectName(), field, value, false,
				result.resolveMessageCodes(code, field), arguments, null));
	}

}
