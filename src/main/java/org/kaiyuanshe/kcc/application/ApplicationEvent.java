package org.kaiyuanshe.kcc.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Token;

/** Something happened to a chapter application. */
public sealed interface ApplicationEvent extends AuditedEvent {

	UUID application();

	LocalizedText city();

	@Override
	default @Nullable UUID by() {
		return null;
	}

	@Override
	default String subject() {
		return "application/" + application();
	}

	@Override
	default @Nullable String detail() {
		return city().zh();
	}

	/** Written down; the token belongs into the mail that asks for confirmation. */
	record Drafted(UUID application, LocalizedText city, Applicant applicant, Token token) implements ApplicationEvent {
	}

	/** Confirmed by the applicant; an answer is owed until {@code due}. */
	record Submitted(UUID application, LocalizedText city, Applicant applicant,
			LocalDate due) implements ApplicationEvent {
	}

	/** Approved: the chapter exists and the applicant leads it. */
	record Approved(Decision decision, UUID application, LocalizedText city, Applicant applicant, String chapterSlug,
			UUID lead) implements ApplicationEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

	}

	/** Rejected, with a reason. */
	record Rejected(Decision decision, UUID application, LocalizedText city,
			Applicant applicant) implements ApplicationEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

	}

	/** Taken back by the applicant. */
	record Withdrawn(UUID application, LocalizedText city) implements ApplicationEvent {
	}

}
