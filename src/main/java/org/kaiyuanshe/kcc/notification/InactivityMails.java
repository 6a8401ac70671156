package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.inactivity.InactivityEvent;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails that the activity clock causes: to a chapter's leads, and to the admins when
 * a case opens.
 */
@Component
class InactivityMails {

	/**
	 * An account keeps no language of its own yet, so these go out in the community's
	 * first.
	 */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterReaders readers;

	private final MailPreferences preferences;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	InactivityMails(Outbox outbox, ChapterReaders readers, MailPreferences preferences, MemberAddresses addresses,
			PortalSettings settings) {
		this.outbox = outbox;
		this.readers = readers;
		this.preferences = preferences;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(InactivityEvent.Warned event) {
		List<String> leads = this.preferences.willing(this.readers.leadsOf(event.chapter()), MailKind.CLOCK);
		// A warning that reaches nobody warns nobody: then the admins get it.
		List<String> whom = leads.isEmpty() ? this.addresses.adminAddresses() : leads;
		String name = leads.isEmpty() ? "nobody" : event.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
		whom.forEach((reader) -> this.outbox.write(reader, LANGUAGE, "inactivity-" + name,
				this.readers.nameOf(event.chapter(), LANGUAGE), When.day(event.flaggedOn(), LANGUAGE),
				announcePage(event), event.days()));
	}

	@EventListener
	void on(InactivityEvent.CaseOpened event) {
		String why = (event.by() != null) ? "asked" : "flagged";
		String chapter = this.readers.nameOf(event.chapter(), LANGUAGE);
		this.readers.leadsOf(event.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, "inactivity-" + why, chapter, announcePage(event)));
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, LANGUAGE, "inactivity-case-" + why, chapter,
					this.settings.url("/admin/cases/" + event.about())));
	}

	@EventListener
	void on(InactivityEvent.CaseClosed event) {
		String name = (event.event() != null) ? "inactivity-closed" : "inactivity-closed-somehow";
		String title = (event.event() != null) ? event.event().in(LANGUAGE).value() : "";
		this.readers.leadsOf(event.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, name, this.readers.nameOf(event.chapter(), LANGUAGE),
					this.settings.url("/chapters/" + event.slug()), title));
	}

	private String announcePage(InactivityEvent event) {
		return this.settings.url("/manage/chapters/" + event.slug() + "/events/new");
	}

}
