package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Knows who registered for an event; whoever keeps the registrations provides it. */
public interface Participants {

	/**
	 * Those who come or wait for a seat, in the order of their arrival; until the
	 * transaction ends nobody joins or leaves them.
	 */
	List<Participant> of(UUID event);

	/** A new link to their own page, as a path. */
	String page(Participant participant);

	/**
	 * Someone who registered.
	 *
	 * @param seated whether they have a seat
	 * @param since when they registered
	 */
	record Participant(UUID registration, String email, String name, Locale language, boolean seated, Instant since) {
	}

}
