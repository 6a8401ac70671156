package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.account.Invitations;
import org.kaiyuanshe.kcc.application.ApplicationEvent;
import org.kaiyuanshe.kcc.application.ApplicationEvent.Appointee;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Welcomes the lead and the deputies; whoever has no account is invited to open one. */
@Component
class WelcomeMails {

	private final Outbox outbox;

	private final Invitations invitations;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	WelcomeMails(Outbox outbox, Invitations invitations, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.invitations = invitations;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(ApplicationEvent.Approved event) {
		welcome(event, event.lead(), event.about().restart() ? "application-restarted" : "application-approved");
		event.deputies().forEach((deputy) -> welcome(event, deputy, "application-deputy"));
	}

	private void welcome(ApplicationEvent.Approved event, Appointee person, String name) {
		Locale language = Locale.forLanguageTag(event.about().applicant().language());
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		boolean known = this.addresses.memberWith(person.email()).isPresent();
		String door = known ? "/manage"
				: "/invitations/" + this.invitations.invite(person.member(), person.email()).value();
		this.outbox.write(person.email(), language, known ? name : name + "-invited", person.name(),
				event.about().city().in(language), this.settings.url(prefix + "/chapters/" + event.chapterSlug()),
				this.settings.url(prefix + door), event.decision().reason(), this.settings.url(prefix + "/manage"));
	}

}
