package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** Someone worked on a case or decided it. */
public sealed interface CaseEvent extends AuditedEvent {

	/** The case's id. */
	UUID about();

	String slug();

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	/** A talk was written down; what was said stays in the case. */
	record ContactRecorded(@Nullable UUID by, UUID about, String slug, Contact.Party party) implements CaseEvent {

		@Override
		public String detail() {
			return this.party.name();
		}

	}

	/** An admin gave an opinion. */
	record OpinionGiven(@Nullable UUID by, UUID about, String slug, Opinion.Stance stance) implements CaseEvent {

		@Override
		public String detail() {
			return this.stance.name();
		}

	}

	/**
	 * The case was closed with that outcome; published before the chapter changes, while
	 * its leads are still in office.
	 *
	 * @param notice what everyone is told, where the outcome concerns everyone
	 * @param until the day on which a pause ends
	 */
	record Decided(Decision decision, UUID about, UUID chapter, String slug, CaseOutcome outcome,
			@Nullable LocalizedText notice, @Nullable LocalDate until) implements CaseEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

		@Override
		public String detail() {
			return this.outcome.name();
		}

	}

	/** The dissolution was taken back and the case goes on. */
	record Reversed(Decision decision, UUID about, UUID chapter, String slug) implements CaseEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

		@Override
		public @Nullable String detail() {
			return this.decision.reason();
		}

	}

}
