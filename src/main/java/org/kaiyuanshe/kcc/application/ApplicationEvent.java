package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Token;

/** Something happened to a chapter application. */
public sealed interface ApplicationEvent extends AuditedEvent {

	About about();

	Instant at();

	/** The co-lead whom it is about. */
	default @Nullable String who() {
		return null;
	}

	/** What was said. */
	default @Nullable String words() {
		return null;
	}

	@Override
	default @Nullable UUID by() {
		return null;
	}

	@Override
	default String subject() {
		return "application/" + about().application();
	}

	@Override
	default @Nullable String detail() {
		return about().city().zh();
	}

	/**
	 * The application.
	 *
	 * @param restart whether a chapter begins anew (R5)
	 */
	record About(UUID application, LocalizedText city, Applicant applicant, boolean restart) {
	}

	/**
	 * Someone who holds a role in the chapter from now on.
	 */
	record Appointee(UUID member, String name, String email) {
	}

	/** Written down; the token belongs into the mail that asks for confirmation. */
	record Drafted(About about, Instant at, Token token, boolean complete) implements ApplicationEvent {
	}

	/** Confirmed by the applicant; an answer is owed until {@code due}. */
	record Submitted(About about, Instant at, LocalDate due) implements ApplicationEvent {
	}

	/** Asked to confirm in person; the token belongs into the mail. */
	record CoLeadInvited(About about, Instant at, String who, String email, Token token) implements ApplicationEvent {
	}

	/** Confirmed in person, with the code of conduct. */
	record CoLeadConfirmed(About about, Instant at, String who) implements ApplicationEvent {
	}

	/** Would rather not. */
	record CoLeadRefused(About about, Instant at, String who) implements ApplicationEvent {
	}

	/** Taken off the application by the applicant. */
	record CoLeadRemoved(About about, Instant at, String who) implements ApplicationEvent {
	}

	/** An admin reads it. */
	record TakenIntoReview(About about, Instant at, UUID by) implements ApplicationEvent {
	}

	/** The admins asked something. */
	record InformationRequested(About about, Instant at, UUID by, String words) implements ApplicationEvent {
	}

	/** The applicant answered. */
	record InformationGiven(About about, Instant at, String words) implements ApplicationEvent {
	}

	/** An admin said what they think; never shown to the applicant. */
	record OpinionGiven(About about, Instant at, UUID by, String stance, String words) implements ApplicationEvent {
	}

	/** A second chapter in a metropolitan area was allowed (R1). */
	record ExceptionMade(About about, Instant at, UUID by, String who, String words) implements ApplicationEvent {
	}

	/** Approved: the chapter lives, the applicant leads it, the co-leads are deputies. */
	record Approved(About about, Decision decision, String chapterSlug, Appointee lead,
			List<Appointee> deputies) implements Decided {
	}

	/** Rejected, with a reason. */
	record Rejected(About about, Decision decision) implements Decided {
	}

	/** Taken back by the applicant. */
	record Withdrawn(About about, Instant at) implements ApplicationEvent {
	}

	/** An admin decided. */
	sealed interface Decided extends ApplicationEvent {

		Decision decision();

		@Override
		default Instant at() {
			return decision().at();
		}

		@Override
		default @Nullable UUID by() {
			return decision().by();
		}

		@Override
		default @Nullable String words() {
			return decision().reason();
		}

	}

}
