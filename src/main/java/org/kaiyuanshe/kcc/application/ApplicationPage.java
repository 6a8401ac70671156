package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One application, for the applicant and for the admins.
 *
 * @param due the day until which an answer is promised
 * @param chapter the slug of the chapter that came of it
 */
public record ApplicationPage(UUID id, ApplicationStatus status, LocalizedText city, String region, String country,
		String zone, String applicantName, String applicantEmail, String motivation, String plan, Instant createdAt,
		@Nullable Instant submittedAt, @Nullable LocalDate due, boolean overdue, @Nullable Instant decidedAt,
		@Nullable String decidedBy, @Nullable String reason, @Nullable String chapter, boolean sample) {

	/** The country or region as the reader calls it. */
	public String countryName(Locale locale) {
		return Locale.of("", this.country).getDisplayCountry(locale);
	}

}
