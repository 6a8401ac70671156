package org.kaiyuanshe.kcc.signin;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * Something happened to how people sign in by providers such as GitHub; nothing of who
 * they are there is in it.
 */
public sealed interface IdentityEvent extends AuditedEvent {

	/** The word for the provider. */
	String provider();

	/** The owner of an account can now sign in by a provider. */
	record Linked(UUID by, UUID account, String provider, LocalizedText name) implements IdentityEvent {

		@Override
		public String subject() {
			return "account/" + this.account;
		}

		@Override
		public String detail() {
			return this.provider;
		}

	}

	/** The owner of an account can no longer sign in by a provider. */
	record Unlinked(UUID by, UUID account, String provider, LocalizedText name) implements IdentityEvent {

		@Override
		public String subject() {
			return "account/" + this.account;
		}

		@Override
		public String detail() {
			return this.provider;
		}

	}

	/**
	 * A provider did not answer, or its answer was not believed; nobody was signed in or
	 * linked.
	 *
	 * @param reason one word
	 */
	record Refused(String provider, String reason) implements IdentityEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

		@Override
		public String subject() {
			return "provider/" + this.provider;
		}

		@Override
		public String detail() {
			return this.reason;
		}

	}

}
