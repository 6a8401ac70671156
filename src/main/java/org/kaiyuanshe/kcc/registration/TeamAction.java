package org.kaiyuanshe.kcc.registration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/**
 * Something that a chapter's team did with the registrations of its event. Participants
 * are named by their number alone, because this is kept for ever (R17).
 */
public sealed interface TeamAction extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "event/" + slug();
	}

	/** How registrations are taken was set. */
	record Configured(@Nullable UUID by, String slug, String detail) implements TeamAction {
	}

	/** A registration was approved. */
	record Approved(UUID by, String slug, String detail) implements TeamAction {
	}

	/** A registration was declined. */
	record Declined(UUID by, String slug, String detail) implements TeamAction {
	}

	/** A registration was cancelled for the participant. */
	record Cancelled(UUID by, String slug, String detail) implements TeamAction {
	}

	/** A participant was checked in. */
	record CheckedIn(UUID by, String slug, String detail) implements TeamAction {
	}

	/** A check-in was undone. */
	record CheckInUndone(UUID by, String slug, String detail) implements TeamAction {
	}

	/** Guests without a registration were counted. */
	record WalkInsCounted(UUID by, String slug, String detail) implements TeamAction {
	}

	/** Such guests were taken off the count again. */
	record WalkInsRemoved(UUID by, String slug, String detail) implements TeamAction {
	}

	/** The list of registrations was downloaded. */
	record Exported(UUID by, String slug) implements TeamAction {
	}

}
