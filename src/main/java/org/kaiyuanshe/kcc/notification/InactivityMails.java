package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.inactivity.InactivityEvent;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.Teams;
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

	private final MailPreferences preferences;

	private final ChapterService chapters;

	private final Teams teams;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	private final Clock clock;

	InactivityMails(Outbox outbox, MailPreferences preferences, ChapterService chapters, Teams teams,
			MemberAddresses addresses, PortalSettings settings, Clock clock) {
		this.outbox = outbox;
		this.preferences = preferences;
		this.chapters = chapters;
		this.teams = teams;
		this.addresses = addresses;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(InactivityEvent.Warned event) {
		List<String> leads = this.preferences.willing(leadsOf(event.chapter()), MailKind.CLOCK);
		// A warning that reaches nobody warns nobody: then the admins get it.
		List<String> readers = leads.isEmpty() ? this.addresses.adminAddresses() : leads;
		String name = leads.isEmpty() ? "nobody" : event.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
		readers.forEach((reader) -> this.outbox.write(reader, LANGUAGE, "inactivity-" + name, nameOf(event.chapter()),
				When.day(event.flaggedOn(), LANGUAGE), announcePage(event), event.days()));
	}

	@EventListener
	void on(InactivityEvent.CaseOpened event) {
		leadsOf(event.chapter()).forEach((lead) -> this.outbox.write(lead, LANGUAGE, "inactivity-flagged",
				nameOf(event.chapter()), announcePage(event)));
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, LANGUAGE, "inactivity-case", nameOf(event.chapter()),
					this.settings.url("/admin")));
	}

	@EventListener
	void on(InactivityEvent.CaseClosed event) {
		leadsOf(event.chapter()).forEach((lead) -> this.outbox.write(lead, LANGUAGE, "inactivity-closed",
				nameOf(event.chapter()), this.settings.url("/chapters/" + event.slug())));
	}

	private String announcePage(InactivityEvent event) {
		return this.settings.url("/manage/chapters/" + event.slug() + "/events/new");
	}

	private List<String> leadsOf(UUID chapter) {
		return this.addresses.addressesOf(this.teams.leadersOf(chapter, LocalDate.now(this.clock)));
	}

	private String nameOf(UUID chapter) {
		ChapterReference found = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		return found.name().in(LANGUAGE).value();
	}

}
