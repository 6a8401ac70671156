package org.kaiyuanshe.kcc.resource;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something happened to a resource. */
public sealed interface ResourceEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "resource/" + slug();
	}

	/** Came from the records. */
	record Entered(@Nullable UUID by, String slug) implements ResourceEvent {
	}

	/** Is in the library from now on. */
	record Added(@Nullable UUID by, String slug) implements ResourceEvent {
	}

	/** Its page says something else. */
	record Described(@Nullable UUID by, String slug) implements ResourceEvent {
	}

	/** Has a new version. */
	record Renewed(@Nullable UUID by, String slug, @Nullable String detail) implements ResourceEvent {
	}

	/** Is in the library no more. */
	record Retired(@Nullable UUID by, String slug, @Nullable String detail) implements ResourceEvent {
	}

	/** Is there again. */
	record Restored(@Nullable UUID by, String slug) implements ResourceEvent {
	}

}
