package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.account.Invitations;
import org.kaiyuanshe.kcc.application.Applicant;
import org.kaiyuanshe.kcc.application.ApplicationEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails about chapter applications. */
@Component
class ApplicationMails {

	private final Outbox outbox;

	private final Invitations invitations;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	ApplicationMails(Outbox outbox, Invitations invitations, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.invitations = invitations;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(ApplicationEvent.Drafted event) {
		Locale language = language(event.applicant());
		String link = this.settings.url(prefix(language) + "/applications/" + event.token().value());
		write(event.applicant(), "application-drafted", event.city(), link);
	}

	@EventListener
	void on(ApplicationEvent.Submitted event) {
		Locale language = language(event.applicant());
		write(event.applicant(), "application-submitted", event.city(), When.day(event.due(), language));
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, Locale.SIMPLIFIED_CHINESE, "application-waiting",
					event.city().in(Locale.SIMPLIFIED_CHINESE), event.applicant().name(),
					When.day(event.due(), Locale.SIMPLIFIED_CHINESE),
					this.settings.url("/admin/applications/" + event.application())));
	}

	/** The welcome; whoever has no account yet is invited to open one. */
	@EventListener
	void on(ApplicationEvent.Approved event) {
		Applicant applicant = event.applicant();
		String prefix = prefix(language(applicant));
		String page = this.settings.url(prefix + "/chapters/" + event.chapterSlug());
		boolean known = this.addresses.memberWith(applicant.email()).isPresent();
		String door = known ? "/manage"
				: "/invitations/" + this.invitations.invite(event.lead(), applicant.email()).value();
		write(applicant, known ? "application-approved" : "application-approved-invited", event.city(), page,
				this.settings.url(prefix + door), event.decision().reason());
	}

	@EventListener
	void on(ApplicationEvent.Rejected event) {
		write(event.applicant(), "application-rejected", event.city(), event.decision().reason());
	}

	private void write(Applicant applicant, String name, LocalizedText city, Object... more) {
		Locale language = language(applicant);
		Object[] arguments = new Object[more.length + 2];
		arguments[0] = applicant.name();
		arguments[1] = city.in(language);
		System.arraycopy(more, 0, arguments, 2, more.length);
		this.outbox.write(applicant.email(), language, name, arguments);
	}

	private static Locale language(Applicant applicant) {
		return Locale.forLanguageTag(applicant.language());
	}

	private static String prefix(Locale language) {
		return language.getLanguage().equals("en") ? "/en" : "";
	}

}
