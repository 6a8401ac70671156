package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts, changes, publishes and cancels events, and keeps the ledgers of their chapters
 * in step.
 */
@Service
@Transactional
public class EventService {

	private final EventRepository events;

	private final ChapterService chapters;

	private final EventLedger ledger;

	private final EventSlugs slugs;

	private final KnownPeople people;

	private final Clock clock;

	EventService(EventRepository events, ChapterService chapters, EventLedger ledger, EventSlugs slugs,
			KnownPeople people, Clock clock) {
		this.events = events;
		this.chapters = chapters;
		this.ledger = ledger;
		this.slugs = slugs;
		this.people = people;
		this.clock = clock;
	}

	/** Drafts an event of a chapter and returns the slug it got. */
	String draft(String chapter, EventDetails details, UUID by) {
		ChapterReference host = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		Slug slug = this.slugs.free(host, details);
		return this.events.save(Event.draft(slug, host.id(), details, EventRecord.none()).writtenBy(by)).getSlug();
	}

	/** Enters an event of the records as it stands there. */
	public void enter(Slug slug, @Nullable UUID chapter, EventDetails details, EventRecord record, Standing standing) {
		EventProgramme programme = this.people.recognise(record.programme(), EventProgramme.NONE);
		Event event = Event.draft(slug, chapter, details, record.with(programme));
		standing.apply(event, this.clock.instant());
		save(event);
	}

	/** Rewrites an event, unless someone else did since the form was opened. */
	void change(String chapter, String slug, long version, EventDetails details, UUID by) {
		update(chapter, slug, (event) -> {
			if (event.getVersion() != version) {
				throw new ChangedMeanwhile();
			}
			event.change(details, by, this.clock.instant());
		});
	}

	void publish(String chapter, String slug, UUID by) {
		update(chapter, slug, (event) -> event.publish(by));
	}

	void unpublish(String chapter, String slug, UUID by) {
		update(chapter, slug, (event) -> event.unpublish(by, this.clock.instant()));
	}

	void cancel(String chapter, String slug, String reason, UUID by) {
		update(chapter, slug, (event) -> event.cancel(new Decision(by, this.clock.instant(), reason)));
	}

	void markNotHeld(String chapter, String slug, String reason, UUID by) {
		update(chapter, slug, (event) -> event.markNotHeld(new Decision(by, this.clock.instant(), reason)));
	}

	private void update(String chapter, String slug, Consumer<Event> verb) {
		ChapterReference host = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		Event event = this.events.findBySlugAndChapterId(slug, host.id()).orElseThrow(NotFoundException::new);
		verb.accept(event);
		save(event);
	}

	private void save(Event event) {
		this.events.saveAndFlush(event);
		this.ledger.keep(event);
	}

}
