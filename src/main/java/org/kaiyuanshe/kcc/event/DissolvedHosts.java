package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the events to come of a chapter that is dissolved, in the transaction
 * that dissolves it, and how they come back with it (R4, R9).
 */
@Component
class DissolvedHosts {

	private final EventRepository events;

	private final CoHostRepository coHosts;

	private final CoHostPages pages;

	private final EventHosts hosts;

	private final EventLedger ledger;

	DissolvedHosts(EventRepository events, CoHostRepository coHosts, CoHostPages pages, EventHosts hosts,
			EventLedger ledger) {
		this.events = events;
		this.coHosts = coHosts;
		this.pages = pages;
		this.hosts = hosts;
		this.ledger = ledger;
	}

	@EventListener
	void on(ChapterEvent.Dissolved dissolved) {
		Decision decision = dissolved.decision();
		this.coHosts.findUpcoming(dissolved.chapter(), decision.at()).forEach((role) -> end(role, decision, null));
		this.events.lockUpcoming(dissolved.chapter(), decision.at()).forEach((event) -> giveAway(event, decision));
	}

	@EventListener
	void on(ChapterEvent.Reinstated reinstated) {
		Decision decision = reinstated.decision();
		UUID chapter = reinstated.chapter();
		this.events.findCancelledWith(chapter, reinstated.dissolvedAt(), decision.at()).forEach((event) -> {
			event.reinstate(decision.by(), decision.at());
			this.hosts.save(event);
		});
		this.coHosts.findEnded(chapter, reinstated.dissolvedAt(), decision.at())
			.forEach((role) -> resume(role, decision));
	}

	/** To the co-host that accepted first; called off where there is none. */
	private void giveAway(Event event, Decision dissolution) {
		this.pages.heirOf(event.getId())
			.flatMap((heir) -> this.coHosts.findByEventAndChapterSlugAndDissolvedAtIsNull(event, heir))
			.ifPresentOrElse((role) -> {
				this.hosts.swap(role, dissolution.by(), dissolution.at());
				end(role, dissolution, event.getChapterId());
			}, () -> {
				event.cancelWithChapter(new Decision(dissolution.by(), dissolution.at(), null));
				this.hosts.save(event);
			});
	}

	private void end(CoHost role, Decision dissolution, @Nullable UUID heir) {
		role.endWithChapter(dissolution.at(), heir);
		store(role);
	}

	/** What the heir did with the event meanwhile stands, if it was the end of it. */
	private void resume(CoHost role, Decision decision) {
		boolean hostAgain = role.resume();
		if (hostAgain && role.getEvent().isOpen(decision.at())) {
			this.hosts.swap(role, decision.by(), decision.at());
		}
		else {
			store(role);
		}
	}

	private void store(CoHost role) {
		this.coHosts.saveAndFlush(role);
		this.ledger.keep(role.getEvent());
	}

}
