package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.account.Account.PasswordSet;
import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that its password is another one now. */
@Component
class PasswordMails {

	private final Outbox outbox;

	private final Mailboxes mailboxes;

	private final PortalSettings settings;

	PasswordMails(Outbox outbox, Mailboxes mailboxes, PortalSettings settings) {
		this.outbox = outbox;
		this.mailboxes = mailboxes;
		this.settings = settings;
	}

	@EventListener
	void on(PasswordSet event) {
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
		Locale language = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		this.outbox.write(this.mailboxes.of(event.account()).email(), language, "password-set",
				this.settings.url(english ? "/en/login" : "/login"));
	}

}
