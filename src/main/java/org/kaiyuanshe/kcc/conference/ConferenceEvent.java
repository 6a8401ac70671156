package org.kaiyuanshe.kcc.conference;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something was done to a conference. */
public sealed interface ConferenceEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "conference/" + slug();
	}

	/** An admin, or a pack, entered it. */
	record Entered(@Nullable UUID by, String slug) implements ConferenceEvent {
	}

	/** What is said about it changed. */
	record Changed(UUID by, String slug) implements ConferenceEvent {
	}

	/** An event became one of its venues, or its main one. */
	record VenueAdded(@Nullable UUID by, String slug, @Nullable String detail) implements ConferenceEvent {
	}

	/** An event is no venue of it any longer. */
	record VenueRemoved(UUID by, String slug, @Nullable String detail) implements ConferenceEvent {
	}

	/** It was removed before it had any venue. */
	record Removed(UUID by, String slug) implements ConferenceEvent {
	}

}
