package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an event from its host to a co-host, whoever decided it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventHosts {

	private final EventRepository events;

	private final CoHostRepository coHosts;

	private final EventLedger ledger;

	private final ChapterService chapters;

	EventHosts(EventRepository events, CoHostRepository coHosts, EventLedger ledger, ChapterService chapters) {
		this.events = events;
		this.coHosts = coHosts;
		this.ledger = ledger;
		this.chapters = chapters;
	}

	/** The co-host becomes the host, and the host a co-host in its place. */
	void swap(CoHost coHost, @Nullable UUID by, Instant now) {
		Event event = coHost.getEvent();
		coHost.swapWithHost(reference(event.getChapterId()), reference(coHost.getChapterId()), by, now);
		this.coHosts.saveAndFlush(coHost);
		save(event);
	}

	void save(Event event) {
		this.events.saveAndFlush(event);
		this.ledger.keep(event);
	}

	private ChapterReference reference(@Nullable UUID chapter) {
		return this.chapters.reference(Objects.requireNonNull(chapter)).orElseThrow(NotFoundException::new);
	}

}
