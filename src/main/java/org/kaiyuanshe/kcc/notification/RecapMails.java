package org.kaiyuanshe.kcc.notification;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.recap.RecapEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a chapter's leads that the recap of an event is about to be due (R12). */
@Component
class RecapMails {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterReaders readers;

	private final PortalSettings settings;

	RecapMails(Outbox outbox, ChapterReaders readers, PortalSettings settings) {
		this.outbox = outbox;
		this.readers = readers;
		this.settings = settings;
	}

	@EventListener
	void on(RecapEvent.Due event) {
		String page = this.settings
			.url("/manage/chapters/" + event.chapterSlug() + "/recaps/new?event=" + event.slug());
		String chapter = this.readers.nameOf(event.chapter(), LANGUAGE);
		this.readers.leadsOf(event.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, "recap-due", chapter,
					event.title().in(LANGUAGE).value(), When.day(event.due(), LANGUAGE), page));
	}

}
