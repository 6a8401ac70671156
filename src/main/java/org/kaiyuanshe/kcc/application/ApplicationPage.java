package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One application, for the applicant and for the admins.
 *
 * @param due the day until which an answer is promised
 * @param complete whether a draft could be sent
 * @param decision what was decided; none while it is open
 * @param chapter the slug of the chapter that came of it
 * @param restarts the slug of the chapter that would begin anew
 * @param previous the application that this one takes up again
 */
public record ApplicationPage(UUID id, ApplicationStatus status, LocalizedText city, Place place, Person applicant,
		@Nullable String motivation, @Nullable String plan, Instant createdAt, @Nullable Instant submittedAt,
		@Nullable LocalDate due, boolean overdue, boolean complete, @Nullable Verdict decision,
		@Nullable Verdict exception, @Nullable String area, @Nullable String chapter, @Nullable String restarts,
		@Nullable UUID previous, boolean sample, List<CoLeadRow> coLeads, List<ApplicationStep> steps) {

	/** Where the chapter would be. */
	public record Place(LocalizedText typed, LocalizedText district, @Nullable String districtWhy,
			@Nullable String region, @Nullable String country, @Nullable String zone) {

		/** The country or region as the reader calls it. */
		public String countryName(Locale locale) {
			return (this.country != null) ? Locale.of("", this.country).getDisplayCountry(locale) : "";
		}

		public boolean isDistrict() {
			return !this.district.isEmpty();
		}

	}

	/** Who applies. */
	public record Person(String name, String email) {
	}

	/** Who decided something, when and why. */
	public record Verdict(@Nullable String by, Instant at, @Nullable String reason) {
	}

	/** The co-leads who have not confirmed. */
	public String missing() {
		return String.join(", ",
				this.coLeads.stream().filter((coLead) -> !coLead.confirmed()).map(CoLeadRow::name).toList());
	}

	public boolean mayTakeIntoReview() {
		return this.status == ApplicationStatus.SUBMITTED;
	}

	public boolean mayAsk() {
		return this.status == ApplicationStatus.IN_REVIEW;
	}

	/** Whether an admin still has to allow the district (R1). */
	public boolean lacksException() {
		return this.status.isWaiting() && this.place.isDistrict() && this.exception == null;
	}

	public boolean mayApprove() {
		return this.status == ApplicationStatus.IN_REVIEW && missing().isEmpty() && !lacksException();
	}

	public boolean mayReject() {
		return this.status.canBecome(ApplicationStatus.REJECTED);
	}

	public boolean mayAnswer() {
		return this.status == ApplicationStatus.INFO_REQUESTED;
	}

	public boolean mayAddCoLead() {
		return this.status.isWaiting() && this.coLeads.size() < CoLeads.MOST;
	}

	/** The question that waits for an answer, the latest one. */
	public @Nullable String question() {
		return this.steps.stream()
			.filter((step) -> step.kind().equals("InformationRequested"))
			.reduce((first, second) -> second)
			.map(ApplicationStep::words)
			.orElse(null);
	}

	/** The steps that the applicant may see. */
	public List<ApplicationStep> stepsForApplicant() {
		return this.steps.stream().filter(ApplicationStep::isForApplicant).toList();
	}

}
