package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Knows who comes to an event; whoever keeps the registrations provides it. */
public interface Participants {

	/** Those who have a seat and are to be told what happens to the event. */
	List<Participant> of(UUID event);

	/**
	 * Someone who comes.
	 *
	 * @param since when they got their seat
	 * @param page the path of their private page, if it is known
	 */
	record Participant(String email, String name, Locale language, Instant since, @Nullable String page) {
	}

}
