package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.inactivity.CaseEvent;
import org.kaiyuanshe.kcc.inactivity.CaseOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the leads of a chapter and the admins are told when a case is decided (R4). */
@Component
class CaseMails {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterReaders readers;

	private final PortalSettings settings;

	CaseMails(Outbox outbox, ChapterReaders readers, PortalSettings settings) {
		this.outbox = outbox;
		this.readers = readers;
		this.settings = settings;
	}

	/**
	 * This event comes before the chapter changes, so that it reaches those who led it.
	 */
	@EventListener
	void on(CaseEvent.Decided event) {
		// Whoever takes a chapter over hears of it from the approval.
		if (event.outcome() != CaseOutcome.RESTARTED) {
			String until = (event.until() != null) ? When.day(event.until(), LANGUAGE) : "";
			write("case-" + event.outcome().name().toLowerCase(Locale.ROOT), event.chapter(), event.slug(),
					words(event.notice()), until);
		}
	}

	@EventListener
	void on(CaseEvent.Reversed event) {
		write("case-reversed", event.chapter(), event.slug());
	}

	@EventListener
	void on(ChapterEvent.Resumed event) {
		write("case-resumed", event.chapter(), event.slug());
	}

	private void write(String name, UUID chapter, String slug, Object... more) {
		Object[] arguments = new Object[more.length + 2];
		arguments[0] = this.readers.nameOf(chapter, LANGUAGE);
		arguments[1] = this.settings.url("/chapters/" + slug);
		System.arraycopy(more, 0, arguments, 2, more.length);
		this.readers.leadsAndAdmins(chapter).forEach((reader) -> this.outbox.write(reader, LANGUAGE, name, arguments));
	}

	private static String words(@Nullable LocalizedText notice) {
		return (notice != null) ? notice.in(LANGUAGE).value() : "";
	}

}
