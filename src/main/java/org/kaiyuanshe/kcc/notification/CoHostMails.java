package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.CoHostEvent;
import org.kaiyuanshe.kcc.event.EventChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails between the leads of chapters that hold an event together (R9). */
@Component
class CoHostMails {

	/**
	 * An account keeps no language of its own yet, so these go out in the community's
	 * first.
	 */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterService chapters;

	private final ChapterReaders readers;

	private final PortalSettings settings;

	CoHostMails(Outbox outbox, ChapterService chapters, ChapterReaders readers, PortalSettings settings) {
		this.outbox = outbox;
		this.chapters = chapters;
		this.readers = readers;
		this.settings = settings;
	}

	@EventListener
	void on(CoHostEvent.Invited event) {
		CoHostEvent.What what = event.what();
		write("cohost-invited", what.chapter(), what.host(), what.title(), "/co-hosting");
	}

	@EventListener
	void on(CoHostEvent.Accepted event) {
		CoHostEvent.What what = event.what();
		write("cohost-accepted", what.host(), what.chapter(), what.title(), "/events/" + what.event());
	}

	@EventListener
	void on(CoHostEvent.Declined event) {
		CoHostEvent.What what = event.what();
		write("cohost-declined", what.host(), what.chapter(), what.title(), "/events/" + what.event());
	}

	@EventListener
	void on(CoHostEvent.Ended event) {
		CoHostEvent.What what = event.what();
		write("cohost-ended", what.chapter(), what.host(), what.title(), "/co-hosting");
	}

	@EventListener
	void on(EventChange.Moved event) {
		write("event-moved-here", event.to(), event.from(), event.title(), "/events/" + event.slug());
		write("event-moved-away", event.from(), event.to(), event.title(), "/co-hosting");
	}

	/** To the leads of a chapter, with a page of theirs. */
	private void write(String name, @Nullable UUID to, @Nullable UUID other, LocalizedText title, String page) {
		ChapterReference reader = reference(to);
		this.readers.leadsOf(reader.id())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, name, nameOf(reader), nameOf(reference(other)),
					title.in(LANGUAGE), this.settings.url("/manage/chapters/" + reader.slug() + page)));
	}

	private ChapterReference reference(@Nullable UUID chapter) {
		return this.chapters.reference(Objects.requireNonNull(chapter)).orElseThrow(NotFoundException::new);
	}

	private static String nameOf(ChapterReference chapter) {
		return chapter.name().in(LANGUAGE).value();
	}

}
