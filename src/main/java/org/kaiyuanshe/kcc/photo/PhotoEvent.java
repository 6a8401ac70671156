package org.kaiyuanshe.kcc.photo;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something was done to a photo. */
public sealed interface PhotoEvent extends AuditedEvent {

	UUID photo();

	@Override
	default String subject() {
		return "photo/" + photo();
	}

	/** Someone uploaded it. */
	record Uploaded(UUID by, UUID photo) implements PhotoEvent {
	}

	/** Someone changed what is said about it. */
	record Described(UUID by, UUID photo) implements PhotoEvent {
	}

	/** An admin took it down. */
	record Hidden(@Nullable UUID by, UUID photo, @Nullable String detail) implements PhotoEvent {
	}

	/** An admin keeps it although someone wants it taken down. */
	record Kept(@Nullable UUID by, UUID photo, @Nullable String detail) implements PhotoEvent {
	}

	/** An admin shows it again. */
	record ShownAgain(@Nullable UUID by, UUID photo, @Nullable String detail) implements PhotoEvent {
	}

	/** Someone wants it taken down, maybe as the first of several. */
	record TakeDownRequested(UUID photo, boolean first) implements PhotoEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

	}

	/** Who wanted it taken down is answered; the address belongs into the mail. */
	record TakeDownAnswered(UUID by, UUID photo, @Nullable String email, String language, boolean hidden,
			String reason) implements PhotoEvent {
	}

}
