package org.kaiyuanshe.kcc.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a lead types about an event.
 *
 * @param version the version of the event that the form was opened with; none for a new
 * one
 * @param start local time in {@code zone}
 * @param coordinates latitude and longitude as a map app tells them
 * @param startTurn which of two, on the night when the clocks show that time twice
 */
record EventForm(@Nullable Long version, @NotBlank @Size(max = 120) @Nullable String title,
		@Size(max = 160) @Nullable String titleEn, @NotNull @Nullable LocalDateTime start,
		@NotNull @Nullable LocalDateTime end, @NotBlank @Size(max = 60) @Nullable String zone, @Nullable Turn startTurn,
		@Nullable Turn endTurn, @NotNull @Nullable EventMode mode, @Size(max = 160) @Nullable String venue,
		@Size(max = 240) @Nullable String address,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String onlineUrl,
		@Min(1) @Max(100_000) @Nullable Integer capacity, @Size(max = Markdown.LONGEST) @Nullable String description,
		@Size(max = Markdown.LONGEST) @Nullable String descriptionEn, boolean test,
		@Size(max = 100) @Nullable String coordinates) {

	/** An empty form with the chapter's time zone. */
	static EventForm empty(ZoneId zone) {
		return new EventForm(null, null, null, null, null, zone.getId(), null, null, EventMode.IN_PERSON, null, null,
				null, null, null, null, false, null);
	}

	/** The form of an event like that one, without its dates. */
	static EventForm copyOf(EventDetails details) {
		return of(details, null, new EventTimes(null, null, null, null, details.when().zone().getId()));
	}

	static EventForm of(EventDetails details, long version) {
		return of(details, version, EventTimes.of(details.when()));
	}

	private static EventForm of(EventDetails details, @Nullable Long version, EventTimes times) {
		LocalizedText none = new LocalizedText(null, null);
		LocalizedText description = Objects.requireNonNullElse(details.description(), none);
		LocalizedText venue = Objects.requireNonNullElse(details.venue(), none);
		LocalizedText address = Objects.requireNonNullElse(details.address(), none);
		return new EventForm(version, details.title().zh(), details.title().en(), times.start(), times.end(),
				times.zone(), times.startTurn(), times.endTurn(), details.mode(), venue.zh(), address.zh(),
				details.onlineUrl(), details.capacity(), description.zh(), description.en(), details.test(),
				Objects.toString(details.coordinates(), null));
	}

	/**
	 * Says at the field what no single field can know: what is wrong with the times, a
	 * place to meet.
	 */
	void check(BindingResult result) {
		times().check(result);
		if (this.mode != null && this.mode.hasVenue() && (this.venue == null || this.venue.isBlank())) {
			FormErrors.reject(result, "venue", this.venue, "event.venue.required");
		}
		String problem = new PastedCoordinates(this.coordinates).problem();
		if (problem != null && !result.hasFieldErrors("coordinates")) {
			FormErrors.reject(result, "coordinates", this.coordinates, problem);
		}
	}

	/** Whether the clocks show the start twice, so that the form asks for which one. */
	public boolean isStartTwice() {
		return times().isStartTwice();
	}

	/**
	 * Whether something stands where most events need nothing, in the fold of the form.
	 */
	public boolean isMore() {
		return this.test || Stream.of(this.titleEn, this.descriptionEn, this.coordinates).anyMatch(EventForm::isFilled);
	}

	/** The same of the end. */
	public boolean isEndTwice() {
		return times().isEndTwice();
	}

	private EventTimes times() {
		return new EventTimes(this.start, this.startTurn, this.end, this.endTurn, this.zone);
	}

	EventDetails details() {
		return new EventDetails(new LocalizedText(this.title, this.titleEn),
				new LocalizedText(this.description, this.descriptionEn), times().when(),
				Objects.requireNonNull(this.mode), new LocalizedText(this.venue, null),
				new LocalizedText(this.address, null), blankToNull(this.onlineUrl), this.capacity, this.test,
				new PastedCoordinates(this.coordinates).value());
	}

	private static boolean isFilled(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
