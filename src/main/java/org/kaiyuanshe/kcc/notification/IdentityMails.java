package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.signin.IdentityEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an account by which providers it can be signed in to from now on.
 */
@Component
class IdentityMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	IdentityMails(Outbox outbox, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(IdentityEvent.Linked event) {
		this.addresses.addressesOf(List.of(event.by()))
			.forEach((owner) -> this.outbox.write(owner, LANGUAGE, "identity-linked", event.name().in(LANGUAGE).value(),
					this.settings.url("/account/providers")));
	}

	@EventListener
	void on(IdentityEvent.Unlinked event) {
		this.addresses.addressesOf(List.of(event.by()))
			.forEach((owner) -> this.outbox.write(owner, LANGUAGE, "identity-unlinked",
					event.name().in(LANGUAGE).value(), this.settings.url("/account/providers")));
	}

}
