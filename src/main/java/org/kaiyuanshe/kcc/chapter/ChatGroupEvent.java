package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something was done to the way into a chapter's chat group. */
public sealed interface ChatGroupEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	/** A QR picture is shown until that day. */
	record PictureShown(UUID by, String slug, LocalDate expiresOn) implements ChatGroupEvent {

		@Override
		public String detail() {
			return this.expiresOn.toString();
		}

	}

	/** The picture expires on another day. */
	record ExpiryChanged(UUID by, String slug, LocalDate expiresOn) implements ChatGroupEvent {

		@Override
		public String detail() {
			return this.expiresOn.toString();
		}

	}

	/** The picture was taken down. */
	record PictureTakenDown(UUID by, String slug) implements ChatGroupEvent {
	}

	/** Other people, or in other words, are asked for the way in. */
	record ContactChanged(UUID by, String slug) implements ChatGroupEvent {
	}

	/** The chapter's leads are reminded that the picture expires on that day. */
	record ExpiryNear(UUID chapter, String slug, LocalDate expiresOn) implements ChatGroupEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

		@Override
		public String detail() {
			return this.expiresOn.toString();
		}

	}

}
