package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.conduct.ConductEvent;
import org.kaiyuanshe.kcc.conduct.Reporter;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails about reported breaches. They say that there is something to read, and
 * nothing of what it says (R8).
 */
@Component
class ConductMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	ConductMails(Outbox outbox, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(ConductEvent.ReportFiled event) {
		tellAdmins("conduct-filed", event);
		Reporter reporter = event.reporter();
		if (reporter.email() != null) {
			Locale language = Locale.forLanguageTag(reporter.language());
			String prefix = language.getLanguage().equals("en") ? "/en" : "";
			this.outbox.write(reporter.email(), language, "conduct-link",
					this.settings.url(prefix + "/code-of-conduct/reports/" + event.token().value()));
		}
	}

	@EventListener
	void on(ConductEvent.ReportAdded event) {
		tellAdmins("conduct-added", event);
	}

	/** The link cannot be written again: only its hash is kept. */
	@EventListener
	void on(ConductEvent.ReportClosed event) {
		Reporter reporter = event.reporter();
		if (reporter.email() != null && reporter.mayReply()) {
			this.outbox.write(reporter.email(), Locale.forLanguageTag(reporter.language()), "conduct-answered");
		}
	}

	private void tellAdmins(String name, ConductEvent.OfReport event) {
		String page = this.settings.url("/admin/conduct/" + event.report());
		this.addresses.adminAddresses().forEach((admin) -> this.outbox.write(admin, LANGUAGE, name, page));
	}

}
