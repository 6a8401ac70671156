package org.kaiyuanshe.kcc.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.Role;

/** Something happened to a chapter's team (R14). */
public sealed interface TeamEvent extends AuditedEvent {

	/** What someone was asked to take on, for mails about it. */
	record Offer(UUID chapter, String slug, Role role, Invitee invitee, boolean handOver, UUID invitedBy) {

		private String subject() {
			return "chapter/" + this.slug;
		}

		private String detail() {
			return this.role + " " + this.invitee.name();
		}

	}

	/** An event about an invitation. */
	sealed interface OfInvitation extends TeamEvent {

		Offer offer();

		@Override
		default String subject() {
			return offer().subject();
		}

		@Override
		default @Nullable String detail() {
			return offer().detail();
		}

	}

	/** Invited; the token belongs into the mail. */
	record Invited(Offer offer, Token token, Instant expiresAt, UUID by) implements OfInvitation {
	}

	/** Invited again with a new link; the token belongs into the mail. */
	record Renewed(Offer offer, Token token, Instant expiresAt, UUID by) implements OfInvitation {
	}

	/**
	 * Accepted.
	 *
	 * @param door opens an account for them and belongs into the mail; none if they have
	 * one
	 */
	record Accepted(Offer offer, UUID by, @Nullable Token door) implements OfInvitation {
	}

	/** Declined by the invited person. */
	record Declined(Offer offer) implements OfInvitation {

		@Override
		public @Nullable UUID by() {
			return null;
		}

	}

	/** Taken back by the chapter. */
	record Withdrawn(Offer offer, @Nullable UUID by) implements OfInvitation {
	}

	/** A successor took a lead's place. */
	record HandedOver(UUID by, UUID chapter, String slug, UUID former, String formerName,
			String successorName) implements TeamEvent {

		@Override
		public String subject() {
			return "chapter/" + this.slug;
		}

		@Override
		public String detail() {
			return this.formerName + " → " + this.successorName;
		}

	}

	/** A member of the team got another role there. */
	record RoleChanged(UUID by, UUID chapter, String slug, UUID member, String name, Role role) implements TeamEvent {

		@Override
		public String subject() {
			return "chapter/" + this.slug;
		}

		@Override
		public String detail() {
			return this.role + " " + this.name;
		}

	}

	/** A member of the team was relieved of their roles, with a reason. */
	record Removed(Decision decision, UUID chapter, String slug, UUID member, String name) implements TeamEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

		@Override
		public String subject() {
			return "chapter/" + this.slug;
		}

		@Override
		public String detail() {
			return this.name + ": " + this.decision.reason();
		}

	}

	/** A member left the team. */
	record Left(Decision decision, UUID chapter, String slug, UUID member, String name) implements TeamEvent {

		@Override
		public @Nullable UUID by() {
			return this.decision.by();
		}

		@Override
		public String subject() {
			return "chapter/" + this.slug;
		}

		@Override
		public String detail() {
			return this.name;
		}

	}

}
