package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.photo.PhotoEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails about photos that someone wants taken down (R12). */
@Component
class PhotoMails {

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	PhotoMails(Outbox outbox, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(PhotoEvent.TakeDownRequested event) {
		String page = this.settings.url("/admin/photos/" + event.photo());
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, Locale.SIMPLIFIED_CHINESE, "photo-asked", page));
	}

	@EventListener
	void on(PhotoEvent.TakeDownAnswered event) {
		if (event.email() != null) {
			Locale language = Locale.forLanguageTag(event.language());
			String prefix = language.getLanguage().equals("en") ? "/en" : "";
			this.outbox.write(event.email(), language, event.hidden() ? "photo-hidden" : "photo-kept", event.reason(),
					this.settings.url(prefix + "/photos/" + event.photo()));
		}
	}

}
