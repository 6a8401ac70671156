package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a chapter's team write the programmes of its events. */
@Service
@Transactional
class ProgrammeService {

	private final EventRepository events;

	private final ChapterService chapters;

	private final KnownPeople people;

	ProgrammeService(EventRepository events, ChapterService chapters, KnownPeople people) {
		this.events = events;
		this.chapters = chapters;
		this.people = people;
	}

	/** The form filled with what is stored. */
	@Transactional(readOnly = true)
	public ProgrammeForm form(String chapter, String slug) {
		Event event = find(chapter, slug);
		return ProgrammeForm.of(event.programme(), event.getVersion());
	}

	/** Rewrites the programme, unless the event changed since the form was opened. */
	public void change(String chapter, String slug, long version, EventProgramme programme, UUID by) {
		Event event = find(chapter, slug);
		if (event.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		event.arrange(this.people.recognise(programme, event.programme()), by);
		this.events.saveAndFlush(event);
	}

	private Event find(String chapter, String slug) {
		ChapterReference host = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		return this.events.findBySlugAndChapterId(slug, host.id()).orElseThrow(NotFoundException::new);
	}

}
