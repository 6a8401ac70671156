package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How far an application has come, and what was decided about it (R2). */
@Embeddable
class ApplicationStanding {

	/** Days within which an applicant is promised an answer. */
	static final int ANSWER_DAYS = 30;

	@Enumerated(EnumType.STRING)
	private ApplicationStatus status = ApplicationStatus.DRAFT;

	private @Nullable Instant submittedAt;

	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	void submit(Instant now) {
		become(ApplicationStatus.SUBMITTED);
		this.submittedAt = now;
	}

	void decide(ApplicationStatus next, Decision decided) {
		become(next);
		this.decision = decided;
	}

	void become(ApplicationStatus next) {
		if (!this.status.canBecome(next)) {
			throw refused();
		}
		this.status = next;
	}

	/** Refuses a step that belongs to one status alone. */
	void require(ApplicationStatus expected) {
		if (this.status != expected) {
			throw refused();
		}
	}

	/** Refuses what can only be done while a decision is awaited. */
	void requireWaiting() {
		if (!this.status.isWaiting()) {
			throw refused();
		}
	}

	/** The last day, in the city's own zone, on which an answer is in time. */
	static LocalDate answerDue(Instant submittedAt, ZoneId zone) {
		return LocalDate.ofInstant(submittedAt.plus(ANSWER_DAYS, ChronoUnit.DAYS), zone);
	}

	/**
	 * Overdue from the day after the last one on which an answer is in time, as the city
	 * counts days; the clock also runs while the applicant is asked something.
	 */
	static boolean isOverdue(ApplicationStatus status, @Nullable LocalDate due, Instant now, ZoneId zone) {
		return status.isWaiting() && due != null && LocalDate.ofInstant(now, zone).isAfter(due);
	}

	/** Whether it ever left the applicant's hands. */
	boolean wasSubmitted() {
		return this.submittedAt != null;
	}

	ApplicationStatus status() {
		return this.status;
	}

	Optional<Decision> decision() {
		return Optional.ofNullable(this.decision);
	}

	private RuleViolation refused() {
		return new RuleViolation("application.status.refused." + this.status);
	}

}
