package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the form of an event with what is stored. */
@Component
class EventForms {

	private final EventRepository events;

	private final ChapterService chapters;

	EventForms(EventRepository events, ChapterService chapters) {
		this.events = events;
		this.chapters = chapters;
	}

	@Transactional(readOnly = true)
	EventForm find(String chapter, String slug) {
		Event event = event(chapter, slug);
		return EventForm.of(event.getDetails(), event.getVersion());
	}

	/** The form for an event like that one. */
	@Transactional(readOnly = true)
	EventForm copy(String chapter, String slug) {
		return EventForm.copyOf(event(chapter, slug).getDetails());
	}

	private Event event(String chapter, String slug) {
		ChapterReference host = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		return this.events.findBySlugAndChapterId(slug, host.id()).orElseThrow(NotFoundException::new);
	}

}
