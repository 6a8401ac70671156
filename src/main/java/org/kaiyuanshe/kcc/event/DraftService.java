package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts from events that there are, and drops drafts. */
@Service
@Transactional
class DraftService {

	private final EventRepository events;

	private final CoHostRepository coHosts;

	private final ChapterService chapters;

	private final EventSlugs slugs;

	DraftService(EventRepository events, CoHostRepository coHosts, ChapterService chapters, EventSlugs slugs) {
		this.events = events;
		this.coHosts = coHosts;
		this.chapters = chapters;
		this.slugs = slugs;
	}

	/** Drafts an event like that one and returns the slug it got. */
	String copy(String chapter, String slug, EventDetails details, UUID by) {
		ChapterReference host = host(chapter);
		Event original = this.events.findBySlugAndChapterId(slug, host.id()).orElseThrow(NotFoundException::new);
		Event copy = original.copy(this.slugs.free(host, details), details, by);
		return this.events.saveAndFlush(copy).getSlug();
	}

	/**
	 * Deletes a draft that nobody outside the team has seen, those it invited included.
	 */
	void delete(String chapter, String slug, UUID by) {
		UUID host = host(chapter).id();
		Event draft = this.events.lock(slug)
			.filter((event) -> host.equals(event.getChapterId()))
			.orElseThrow(NotFoundException::new);
		if (this.coHosts.existsByEvent(draft)) {
			throw new RuleViolation("event.deletion.invited");
		}
		draft.delete(by);
		// Whoever hears of it drops what hangs on the event, while it is still there.
		this.events.saveAndFlush(draft);
		this.events.delete(draft);
		this.events.flush();
	}

	private ChapterReference host(String chapter) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
	}

}
