package org.kaiyuanshe.kcc.recap;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** Something was done to a recap, or has yet to be. */
public sealed interface RecapEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "recap/" + slug();
	}

	/** A team began to write it. */
	record Drafted(UUID by, String slug) implements RecapEvent {
	}

	/** Its words changed. */
	record Changed(UUID by, String slug) implements RecapEvent {
	}

	/** Everyone may read it. */
	record Published(UUID by, String slug) implements RecapEvent {
	}

	/** It is a draft again. */
	record Unpublished(UUID by, String slug) implements RecapEvent {
	}

	/** The draft was thrown away. */
	record Removed(UUID by, String slug) implements RecapEvent {
	}

	/** Its photos changed, or their order. */
	record GalleryChanged(UUID by, String slug) implements RecapEvent {
	}

	/** The recap of an event is due on that day, and nobody has written it. */
	record Due(UUID chapter, String chapterSlug, String slug, LocalizedText title,
			LocalDate due) implements RecapEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

		@Override
		public String subject() {
			return "event/" + this.slug;
		}

	}

}
