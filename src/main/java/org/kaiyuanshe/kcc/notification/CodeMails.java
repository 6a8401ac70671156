package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.signin.CodeEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails with codes, in the language of who asked. */
@Component
class CodeMails {

	private final Outbox outbox;

	private final PortalSettings settings;

	CodeMails(Outbox outbox, PortalSettings settings) {
		this.outbox = outbox;
		this.settings = settings;
	}

	@EventListener
	void on(CodeEvent.SignInAsked event) {
		Locale language = event.language();
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		this.outbox.write(event.to().email(), language, "sign-in-code", event.code().digits(),
				this.settings.url(prefix + "/login/links/" + event.link().value()));
	}

	@EventListener
	void on(CodeEvent.ConfirmationAsked event) {
		this.outbox.write(event.to().email(), event.language(), "confirmation-code", event.code().digits());
	}

}
