package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ActivityLedger;
import org.springframework.stereotype.Component;

/**
 * Keeps the ledgers of an event's host and of every co-host in step with the event (R3),
 * and where it is found.
 */
@Component
class EventLedger {

	private final CoHostRepository coHosts;

	private final ActivityLedger ledger;

	private final EventSearch search;

	EventLedger(CoHostRepository coHosts, ActivityLedger ledger, EventSearch search) {
		this.coHosts = coHosts;
		this.ledger = ledger;
		this.search = search;
	}

	void keep(Event event) {
		UUID host = event.getChapterId();
		if (host != null && event.isPublic()) {
			this.ledger.record(host, this.coHosts.findChapters(event.getId()), event.asActivity());
		}
		else {
			this.ledger.withdraw(event.getId());
		}
		this.search.refresh(event.getSlug());
	}

}
