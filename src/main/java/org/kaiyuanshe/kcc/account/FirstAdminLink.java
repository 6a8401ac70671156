package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the link that makes the first site admin in the log of a portal that has none.
 */
@Component
class FirstAdminLink {

	private static final Logger log = LoggerFactory.getLogger(FirstAdminLink.class);

	private final AccountRepository accounts;

	private final Invitations invitations;

	private final PortalSettings settings;

	FirstAdminLink(AccountRepository accounts, Invitations invitations, PortalSettings settings) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void print() {
		if (!this.settings.embedded() && !this.accounts.existsByAuthority(Authority.SITE_ADMIN)) {
			log.warn("There is no site admin yet. Become it within 24 hours at {}",
					this.settings.url("/invitations/" + this.invitations.inviteFirstAdmin().value()));
		}
	}

}
