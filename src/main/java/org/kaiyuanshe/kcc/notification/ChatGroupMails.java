package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ChatGroupEvent;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
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

	private final ChapterReaders readers;

	private final PortalSettings settings;

	ChatGroupMails(Outbox outbox, ChapterService chapters, ChapterReaders readers, PortalSettings settings) {
		this.outbox = outbox;
		this.chapters = chapters;
		this.readers = readers;
		this.settings = settings;
	}

	@EventListener
	void on(ChatGroupEvent.ExpiryNear event) {
		ChapterReference chapter = this.chapters.reference(event.chapter()).orElseThrow(NotFoundException::new);
		String name = chapter.name().in(LANGUAGE).value();
		String page = this.settings.url("/manage/chapters/" + event.slug() + "/chat-group");
		this.readers.leadsOf(event.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, "chat-group", name,
					When.day(event.expiresOn(), LANGUAGE), page));
	}

}
