package org.kaiyuanshe.kcc.event;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * An event that a chapter is invited to hold with its host, or holds with it.
 *
 * @param publicPage whether visitors can open the event's page
 * @param open whether it is still to take place
 */
public record CoHosting(String event, LocalizedText title, When when, EventMode mode, LocalizedText venue,
		EventHost host, CoHostState state, Instant invitedAt, boolean publicPage, boolean open, boolean cancelled,
		boolean sample) {

	/** Whether the chapter has yet to answer. */
	public boolean isWaiting() {
		return this.state == CoHostState.INVITED;
	}

}
