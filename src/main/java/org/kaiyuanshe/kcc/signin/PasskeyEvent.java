package org.kaiyuanshe.kcc.signin;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** What happens to passkeys. */
public sealed interface PasskeyEvent extends AuditedEvent {

	@Nullable UUID account();

	@Override
	default String subject() {
		return (account() != null) ? "account/" + account() : "account";
	}

	/** The owner of an account can sign in with one more passkey. */
	record Added(UUID by, UUID account, String label, Locale language) implements PasskeyEvent {
	}

	/** A passkey signs in no more. */
	record Removed(UUID by, UUID account, String label, Locale language) implements PasskeyEvent {
	}

	/**
	 * What a device answered was not taken.
	 *
	 * @param account whose passkey it claimed to be, if there is such a passkey
	 * @param reason in a word, such as "BadOrigin"
	 */
	record Refused(@Nullable UUID by, @Nullable UUID account, String reason) implements PasskeyEvent {

		@Override
		public String detail() {
			return this.reason;
		}

	}

}
