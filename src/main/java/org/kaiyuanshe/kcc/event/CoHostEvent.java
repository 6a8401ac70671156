package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** Something was settled between the host of an event and a chapter it invited. */
public sealed interface CoHostEvent extends AuditedEvent {

	What what();

	@Override
	default String subject() {
		return "event/" + what().event();
	}

	@Override
	default String detail() {
		return what().slug();
	}

	/** A chapter was invited to hold the event with its host. */
	record Invited(@Nullable UUID by, What what) implements CoHostEvent {
	}

	/** The invited chapter holds the event with its host. */
	record Accepted(@Nullable UUID by, What what) implements CoHostEvent {
	}

	/** The invited chapter does not take part, or no longer. */
	record Declined(@Nullable UUID by, What what) implements CoHostEvent {
	}

	/** The host took the invitation back. */
	record Withdrawn(@Nullable UUID by, What what) implements CoHostEvent {
	}

	/** The host ended what the chapter had accepted. */
	record Ended(@Nullable UUID by, What what) implements CoHostEvent {
	}

	/**
	 * What it is about.
	 *
	 * @param event the slug of the event
	 * @param host the id of the chapter that hosts it
	 * @param chapter the id of the invited chapter
	 * @param slug the slug of the invited chapter
	 */
	record What(String event, LocalizedText title, @Nullable UUID host, UUID chapter, String slug) {
	}

}
