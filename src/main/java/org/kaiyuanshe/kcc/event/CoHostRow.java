package org.kaiyuanshe.kcc.event;

import java.time.Instant;

/**
 * A chapter that was invited to an event, as its host sees it.
 *
 * @param since when it was invited or answered
 * @param going whether the chapter is one that could host the event itself
 */
public record CoHostRow(EventHost chapter, CoHostState state, Instant since, boolean going) {

	/** Whether the event can be handed over to it. */
	public boolean mayTakeOver() {
		return this.going && this.state == CoHostState.ACCEPTED;
	}

	/** Whether there is something to withdraw or to end. */
	public boolean isPresent() {
		return this.state != CoHostState.DECLINED;
	}

}
