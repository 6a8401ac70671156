package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person or a job did and that the audit log keeps. The name of the type
 * says what was done.
 */
public interface AuditedEvent {

	/** The member who did it; none for a visitor without an account or a job. */
	@Nullable UUID by();

	/** What it was done to, such as "chapter/guangzhou". */
	String subject();

	/** What changed, in a few words; never a secret. */
	default @Nullable String detail() {
		return null;
	}

	/**
	 * What became of what, for changes that were made in SQL; those of entities are found
	 * without it. Never a secret or an address.
	 */
	default List<Change> changes() {
		return List.of();
	}

}
