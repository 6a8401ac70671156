package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ChatGroupEvent;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a chapter's leads that the QR picture of their chat group is about to expire
 * (R13).
 */
@Component
class ChatGroupMails {

	/**
	 * An account keeps no language of its own yet, so these go out in the community's
	 * first.
	 */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterService chapters;

	private final Teams teams;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	private final Clock clock;

	ChatGroupMails(Outbox outbox, ChapterService chapters, Teams teams, MemberAddresses addresses,
			PortalSettings settings, Clock clock) {
		this.outbox = outbox;
		this.chapters = chapters;
		this.teams = teams;
		this.addresses = addresses;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(ChatGroupEvent.ExpiryNear event) {
		ChapterReference chapter = this.chapters.reference(event.chapter()).orElseThrow(NotFoundException::new);
		String name = chapter.name().in(LANGUAGE).value();
		String page = this.settings.url("/manage/chapters/" + event.slug() + "/chat-group");
		this.addresses.addressesOf(this.teams.leadersOf(event.chapter(), LocalDate.now(this.clock)))
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, "chat-group", name,
					When.day(event.expiresOn(), LANGUAGE), page));
	}

}
