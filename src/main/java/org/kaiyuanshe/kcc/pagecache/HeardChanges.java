package org.kaiyuanshe.kcc.pagecache;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.kaiyuanshe.kcc.core.TablesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts the changes that were heard of. A page notes the count before it is made: what
 * changed at a higher one, the page may not show.
 */
@Component
class HeardChanges {

	private final AtomicLong count = new AtomicLong();

	private final Map<String, Long> latest = new ConcurrentHashMap<>();

	private final LongAdder heard = new LongAdder();

	private volatile long any;

	/** Last of all: a page made from now on may be kept. */
	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void changed(TablesChanged change) {
		long now = this.count.incrementAndGet();
		if (change.isAny()) {
			this.any = now;
		}
		change.tables().forEach((table) -> this.latest.put(table, now));
		this.heard.increment();
	}

	long count() {
		return this.count.get();
	}

	boolean since(long count, Collection<String> tables) {
		if (missedSince(count)) {
			return true;
		}
		for (String table : tables) {
			if (this.latest.getOrDefault(table, 0L) > count) {
				return true;
			}
		}
		return false;
	}

	/** Whether changes may have gone unheard. */
	boolean missedSince(long count) {
		return this.any > count;
	}

	long heard() {
		return this.heard.sum();
	}

}
