package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.signin.PasskeyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells owners of accounts which passkeys sign in from now on, and which no more. */
@Component
class PasskeyMails {

	private final Outbox outbox;

	private final Mailboxes mailboxes;

	private final PortalSettings settings;

	PasskeyMails(Outbox outbox, Mailboxes mailboxes, PortalSettings settings) {
		this.outbox = outbox;
		this.mailboxes = mailboxes;
		this.settings = settings;
	}

	@EventListener
	void on(PasskeyEvent.Added event) {
		write(event.account(), event.language(), "passkey-added", event.label());
	}

	@EventListener
	void on(PasskeyEvent.Removed event) {
		write(event.account(), event.language(), "passkey-removed", event.label());
	}

	private void write(UUID account, Locale language, String name, String label) {
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		this.outbox.write(this.mailboxes.of(account).email(), language, name, label,
				this.settings.url(prefix + "/account/passkeys"));
	}

}
