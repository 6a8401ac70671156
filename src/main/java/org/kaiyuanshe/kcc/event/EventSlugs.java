package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Component;

/** Finds addresses for events: the chapter, the day and the title. */
@Component
class EventSlugs {

	private final EventRepository events;

	EventSlugs(EventRepository events) {
		this.events = events;
	}

	Slug free(ChapterReference host, EventDetails details) {
		String title = (details.title().en() != null) ? details.title().en() : String.valueOf(details.title().zh());
		Slug wanted = Slug.from(host.slug() + " " + details.when().start().toLocalDate() + " " + title);
		Slug free = wanted;
		for (int number = 2; this.events.existsBySlug(free.value()); number++) {
			free = new Slug(wanted + "-" + number);
		}
		return free;
	}

}
