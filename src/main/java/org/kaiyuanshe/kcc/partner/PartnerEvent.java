package org.kaiyuanshe.kcc.partner;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something happened to a partnership. */
public sealed interface PartnerEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "partner/" + slug();
	}

	/** Came from the records. */
	record Entered(@Nullable UUID by, String slug) implements PartnerEvent {
	}

	/** Somebody may become a partner. */
	record Proposed(@Nullable UUID by, String slug) implements PartnerEvent {
	}

	/** Its page says something else. */
	record Described(@Nullable UUID by, String slug) implements PartnerEvent {
	}

	/** Both sides agreed. */
	record Agreed(@Nullable UUID by, String slug) implements PartnerEvent {
	}

	/** A proposal came to nothing. */
	record Dropped(@Nullable UUID by, String slug) implements PartnerEvent {
	}

	/** Something is to be done by a day. */
	record Promised(@Nullable UUID by, String slug, String what) implements PartnerEvent {

		@Override
		public String detail() {
			return this.what;
		}

	}

	/** What was promised is done. */
	record Fulfilled(@Nullable UUID by, String slug, String what) implements PartnerEvent {

		@Override
		public String detail() {
			return this.what;
		}

	}

	/** What was marked as done is not. */
	record Reopened(@Nullable UUID by, String slug, String what) implements PartnerEvent {

		@Override
		public String detail() {
			return this.what;
		}

	}

}
