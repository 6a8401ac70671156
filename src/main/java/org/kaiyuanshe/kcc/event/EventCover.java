package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something was done to the picture of an event. */
public sealed interface EventCover extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "event/" + slug();
	}

	/** It shows a photo from now on. */
	record Chosen(@Nullable UUID by, String slug) implements EventCover {
	}

	/** It shows none any longer. */
	record Removed(@Nullable UUID by, String slug) implements EventCover {
	}

}
