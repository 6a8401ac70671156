package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.Moments;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.privacy.ExportEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that the archive of their data can be downloaded. */
@Component
class PrivacyMails {

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	PrivacyMails(Outbox outbox, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.settings = settings;
	}

	/** The archive itself is behind the sign-in. */
	@EventListener
	void on(ExportEvent.ExportMade event) {
		Locale language = Locale.forLanguageTag(event.language());
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		String until = new Moments(this.settings.zone()).at(event.until(), language);
		this.addresses.addressesOf(List.of(event.member()))
			.forEach((address) -> this.outbox.write(address, language, "export-ready",
					this.settings.url(prefix + "/account/export"), until));
	}

}
