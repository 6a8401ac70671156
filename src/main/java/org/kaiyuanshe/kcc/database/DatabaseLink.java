package org.kaiyuanshe.kcc.database;

import org.springframework.stereotype.Component;

/**
 * How this node stands to the database, as far as whoever listens to it knows
 * ({@link ChangeFeed}). Where nobody listens, the database counts as there and every
 * change as unheard.
 */
@Component
public class DatabaseLink {

	private volatile State state = State.DEAF;

	/** Whether every change is heard of, so that what is remembered can be believed. */
	public boolean hears() {
		return this.state == State.HEARING;
	}

	/** Whether it is away or does not answer: what is remembered is all there is. */
	public boolean isLost() {
		return this.state == State.AWAY || this.state == State.SILENT;
	}

	/** Whether it is surely away: not even asking it is worth the wait. */
	boolean isAway() {
		return this.state == State.AWAY;
	}

	State become(State next) {
		State before = this.state;
		this.state = next;
		return before;
	}

	/** What the listener found. */
	enum State {

		/** Changes are heard. */
		HEARING,

		/** Changes are not heard, for a reason that leaves the database usable. */
		DEAF,

		/** The database does not answer in time, or broke off a moment ago. */
		SILENT,

		/** The database refuses connections. */
		AWAY

	}

}
