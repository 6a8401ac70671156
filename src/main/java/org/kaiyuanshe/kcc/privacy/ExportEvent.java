package org.kaiyuanshe.kcc.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/**
 * Something happened to the archive of a member's data; nothing of its content is in it.
 */
public sealed interface ExportEvent extends AuditedEvent {

	UUID account();

	@Override
	default String subject() {
		return "account/" + account();
	}

	/** The owner of an account asked for their data. */
	record ExportAsked(UUID by, UUID account) implements ExportEvent {
	}

	/**
	 * The archive can be downloaded.
	 *
	 * @param language in which it was asked for
	 */
	record ExportMade(UUID member, UUID account, String language, Instant until) implements ExportEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

	}

	/** The owner downloaded it. */
	record ExportFetched(UUID by, UUID account) implements ExportEvent {
	}

}
