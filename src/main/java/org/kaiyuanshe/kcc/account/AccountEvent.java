package org.kaiyuanshe.kcc.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Token;

/**
 * Something happened to an account. Addresses, tokens and reasons are for the mails; the
 * audit log gets none of them.
 */
public sealed interface AccountEvent extends AuditedEvent {

	UUID account();

	@Override
	default String subject() {
		return "account/" + account();
	}

	/**
	 * The owner wants another address.
	 *
	 * @param taken whether another account has it; then its owner is told, and nobody
	 * gets the token
	 * @param language the BCP 47 tag of the language to write in
	 */
	record EmailChangeAsked(UUID by, UUID account, String email, boolean taken, Token token,
			String language) implements AccountEvent {
	}

	/** The account has another address; every other session of it has ended. */
	record EmailChanged(UUID by, UUID account, String former, String email, String language) implements AccountEvent {
	}

	/** The owner or an admin ended so many sessions of the account. */
	record SessionsEnded(UUID by, UUID account, int sessions) implements AccountEvent {

		@Override
		public String detail() {
			return String.valueOf(this.sessions);
		}

	}

	/** A site admin changed what the account may do. */
	record AuthorityChanged(UUID by, UUID account, UUID member, Authority from, Authority to) implements AccountEvent {

		@Override
		public String detail() {
			return this.from + " → " + this.to;
		}

	}

	/** A site admin suspended the account. */
	record Suspended(UUID by, UUID account, UUID member, Suspension suspension) implements AccountEvent {

		@Override
		public String detail() {
			Instant until = this.suspension.until();
			return this.suspension.ground() + ((until != null) ? " → " + until : "");
		}

	}

	/** A site admin lifted the suspension before it ran out. */
	record SuspensionLifted(UUID by, UUID account, UUID member, String reason) implements AccountEvent {
	}

	/**
	 * A site admin invited a member to open an account; the token belongs into the mail.
	 */
	record Invited(UUID by, UUID member, String name, String email, Token token) implements AuditedEvent {

		@Override
		public String subject() {
			return "member/" + this.member;
		}

		@Override
		public @Nullable String detail() {
			return null;
		}

	}

}
