package org.kaiyuanshe.kcc.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

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
 */
record EventForm(@Nullable Long version, @NotBlank @Size(max = 120) @Nullable String title,
		@Size(max = 160) @Nullable String titleEn, @NotNull @Nullable LocalDateTime start,
		@NotNull @Nullable LocalDateTime end, @NotBlank @Size(max = 60) @Nullable String zone,
		@NotNull @Nullable EventMode mode, @Size(max = 160) @Nullable String venue,
		@Size(max = 240) @Nullable String address,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String onlineUrl,
		@Min(1) @Max(100_000) @Nullable Integer capacity, @Size(max = Markdown.LONGEST) @Nullable String description,
		@Size(max = Markdown.LONGEST) @Nullable String descriptionEn, boolean test) {

	/** Years that someone can mean; databases do not take every year that Java knows. */
	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	/** An empty form with the chapter's time zone. */
	static EventForm empty(ZoneId zone) {
		return new EventForm(null, null, null, null, null, zone.getId(), EventMode.IN_PERSON, null, null, null, null,
				null, null, false);
	}

	static EventForm of(EventDetails details, long version) {
		LocalizedText none = new LocalizedText(null, null);
		LocalizedText description = Objects.requireNonNullElse(details.description(), none);
		LocalizedText venue = Objects.requireNonNullElse(details.venue(), none);
		LocalizedText address = Objects.requireNonNullElse(details.address(), none);
		return new EventForm(version, details.title().zh(), details.title().en(), details.when().start(),
				details.when().end(), details.when().zone().getId(), details.mode(), venue.zh(), address.zh(),
				details.onlineUrl(), details.capacity(), description.zh(), description.en(), details.test());
	}

	/**
	 * Says at the field what no single field can know: the order of times, skipped hours,
	 * a place to meet.
	 */
	void check(BindingResult result) {
		ZoneId place = knownZone();
		if (place == null && !result.hasFieldErrors("zone")) {
			FormErrors.reject(result, "zone", this.zone, "event.zone.unknown");
		}
		if (place != null && this.start != null && When.isSkipped(this.start, place)) {
			FormErrors.reject(result, "start", this.start, "event.time.skipped");
		}
		if (place != null && this.end != null && When.isSkipped(this.end, place)) {
			FormErrors.reject(result, "end", this.end, "event.time.skipped");
		}
		if (this.start != null && isFarAway(this.start)) {
			FormErrors.reject(result, "start", this.start, "event.time.far");
		}
		if (this.end != null && isFarAway(this.end)) {
			FormErrors.reject(result, "end", this.end, "event.time.far");
		}
		if (this.start != null && this.end != null && !this.end.isAfter(this.start)) {
			FormErrors.reject(result, "end", this.end, "event.end.before-start");
		}
		if (this.mode != null && this.mode.hasVenue() && (this.venue == null || this.venue.isBlank())) {
			FormErrors.reject(result, "venue", this.venue, "event.venue.required");
		}
	}

	EventDetails details() {
		When when = new When(Objects.requireNonNull(this.start), this.end, Objects.requireNonNull(knownZone()), true);
		return new EventDetails(new LocalizedText(this.title, this.titleEn),
				new LocalizedText(this.description, this.descriptionEn), when, Objects.requireNonNull(this.mode),
				new LocalizedText(this.venue, null), new LocalizedText(this.address, null), blankToNull(this.onlineUrl),
				this.capacity, this.test);
	}

	private static boolean isFarAway(LocalDateTime time) {
		return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR;
	}

	private @Nullable ZoneId knownZone() {
		return TimeZones.find(this.zone);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
