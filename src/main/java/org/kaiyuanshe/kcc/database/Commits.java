package org.kaiyuanshe.kcc.database;

import java.util.concurrent.atomic.AtomicLong;

import org.kaiyuanshe.kcc.core.TablesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How often this node learnt that something was committed: by itself, or on another node
 * that told it. Whatever is read from a replica afterwards is no older than that.
 */
@Component
public final class Commits {

	private final AtomicLong heard = new AtomicLong();

	/**
	 * To be called when a change is known to be committed, before anything that showed
	 * what was before is dropped.
	 */
	public void heard() {
		this.heard.incrementAndGet();
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void changed(TablesChanged change) {
		heard();
	}

	long count() {
		return this.heard.get();
	}

}
