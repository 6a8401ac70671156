package org.kaiyuanshe.kcc.recap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes recaps, publishes them and takes them back (R12). */
@Service
@Transactional
public class RecapService {

	private final RecapRepository recaps;

	private final ChapterService chapters;

	private final RecapEvents told;

	private final RecapSearch search;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecapService(RecapRepository recaps, ChapterService chapters, RecapEvents told, RecapSearch search,
			ApplicationEventPublisher events, Clock clock) {
		this.recaps = recaps;
		this.chapters = chapters;
		this.told = told;
		this.search = search;
		this.events = events;
		this.clock = clock;
	}

	/** Drafts a recap of a chapter and returns the slug it got. */
	String draft(String chapter, RecapDetails details, UUID by) {
		ChapterReference writer = chapter(chapter);
		Recap recap = Recap.draft(freeSlug(writer, details), writer.id(), details, by);
		return this.recaps.saveAndFlush(recap).getSlug();
	}

	/**
	 * Enters a recap of the records. One of which nobody knows when it came out stands
	 * where its last event does.
	 */
	public void enter(Slug slug, RecapDetails details, @Nullable LocalDate published, Provenance provenance) {
		Instant place = (published != null) ? published.atStartOfDay(ZoneOffset.UTC).toInstant()
				: this.told.lastEnd(details.events());
		this.recaps.saveAndFlush(Recap.entered(slug, details, place, published != null, provenance));
		this.search.refresh(slug.value());
	}

	/** Rewrites it, unless someone else did since the form was opened. */
	void change(String chapter, String slug, long version, RecapDetails details, UUID by) {
		Recap recap = find(chapter, slug);
		if (recap.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		recap.change(details, by);
		this.recaps.saveAndFlush(recap);
	}

	void publish(String chapter, String slug, UUID by) {
		Recap recap = find(chapter, slug);
		recap.publish(by, this.clock.instant());
		this.recaps.saveAndFlush(recap);
	}

	void unpublish(String chapter, String slug, UUID by) {
		Recap recap = find(chapter, slug);
		recap.unpublish(by);
		this.recaps.saveAndFlush(recap);
	}

	/** Throws a draft away; the sweep removes its photos. */
	void remove(String chapter, String slug, UUID by) {
		Recap recap = find(chapter, slug);
		recap.requireDraft();
		this.recaps.delete(recap);
		this.recaps.flush();
		this.events.publishEvent(new RecapEvent.Removed(by, slug));
	}

	private Recap find(String chapter, String slug) {
		return this.recaps.findBySlugAndChapterId(slug, chapter(chapter).id()).orElseThrow(NotFoundException::new);
	}

	private ChapterReference chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

	private Slug freeSlug(ChapterReference chapter, RecapDetails details) {
		String title = (details.title().en() != null) ? details.title().en() : String.valueOf(details.title().zh());
		Slug wanted = Slug.from(chapter.slug() + " " + title);
		Slug free = wanted;
		for (int number = 2; this.recaps.existsBySlug(free.value()); number++) {
			free = new Slug(wanted + "-" + number);
		}
		return free;
	}

}
