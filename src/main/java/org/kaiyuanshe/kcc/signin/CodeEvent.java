package org.kaiyuanshe.kcc.signin;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Mailbox;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;

/** What happens to codes. */
public sealed interface CodeEvent {

	/**
	 * Someone wants to sign in with a code.
	 *
	 * @param link the secret of the link that does the same
	 */
	record SignInAsked(Mailbox to, Locale language, MailCode code, Token link) implements CodeEvent {
	}

	/** Someone who is signed in shall show that the mailbox is theirs. */
	record ConfirmationAsked(Mailbox to, Locale language, MailCode code) implements CodeEvent {
	}

	/** Someone tried five wrong codes; the sixth is not looked at. */
	record TriesUsedUp(@Nullable UUID account) implements CodeEvent, AuditedEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

		@Override
		public String subject() {
			return (this.account != null) ? "account/" + this.account : "account";
		}

	}

}
