package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.ApplicationEvent;
import org.kaiyuanshe.kcc.application.ApplicationEvent.About;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails about chapter applications while they are written and reviewed. */
@Component
class ApplicationMails {

	private static final Locale ADMINS = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final MessageSource messages;

	private final PortalSettings settings;

	ApplicationMails(Outbox outbox, MemberAddresses addresses, MessageSource messages, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.messages = messages;
		this.settings = settings;
	}

	@EventListener
	void on(ApplicationEvent.Drafted event) {
		About about = event.about();
		String link = url(about, "/applications/" + event.token().value());
		write(about, event.complete() ? "application-drafted" : "application-saved", link);
	}

	@EventListener
	void on(ApplicationEvent.Submitted event) {
		write(event.about(), "application-submitted", When.day(event.due(), language(event.about())));
		tellAdmins(event.about(), "application-waiting", When.day(event.due(), ADMINS));
	}

	@EventListener
	void on(ApplicationEvent.CoLeadInvited event) {
		About about = event.about();
		this.outbox.write(event.email(), language(about), "application-co-lead", event.who(),
				purpose(about, language(about)), about.applicant().name(),
				url(about, "/applications/co-leads/" + event.token().value()));
	}

	@EventListener
	void on(ApplicationEvent.CoLeadRefused event) {
		write(event.about(), "application-co-lead-refused", event.who());
	}

	@EventListener
	void on(ApplicationEvent.InformationRequested event) {
		write(event.about(), "application-question", event.words());
	}

	@EventListener
	void on(ApplicationEvent.InformationGiven event) {
		tellAdmins(event.about(), "application-answered", event.words());
	}

	@EventListener
	void on(ApplicationEvent.Rejected event) {
		write(event.about(), "application-rejected", event.decision().reason());
	}

	/**
	 * To the applicant: {0} is the name, {1} what was applied for, {2} one thing more.
	 */
	private void write(About about, String name, @Nullable Object more) {
		Locale language = language(about);
		this.outbox.write(about.applicant().email(), language, name, about.applicant().name(), purpose(about, language),
				more);
	}

	/** To every admin: {0} is what was applied for, {1} by whom, {3} where. */
	private void tellAdmins(About about, String name, Object more) {
		String page = this.settings.url("/admin/applications/" + about.application());
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, ADMINS, name, purpose(about, ADMINS), about.applicant().name(),
					more, page));
	}

	/** "start a chapter in Wuhan", or "restart the chapter in Wuhan". */
	private String purpose(About about, Locale language) {
		return this.messages.getMessage(about.restart() ? "mail.application.restart" : "mail.application.start",
				new Object[] { about.city().in(language) }, language);
	}

	private String url(About about, String path) {
		return this.settings.url((language(about).getLanguage().equals("en") ? "/en" : "") + path);
	}

	private static Locale language(About about) {
		return Locale.forLanguageTag(about.applicant().language());
	}

}
