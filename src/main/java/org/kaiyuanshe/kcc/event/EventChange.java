package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/** Something was done to an event. */
public sealed interface EventChange extends AuditedEvent {

	String slug();

	/** What it means to those who come that the details changed. */
	static EventChange rewritten(UUID by, String slug, EventDetails before, EventDetails after) {
		if (!before.when().equals(after.when())) {
			return new Rescheduled(by, slug, before.when());
		}
		return before.isWhere(after) ? new Edited(by, slug) : new Relocated(by, slug);
	}

	@Override
	default String subject() {
		return "event/" + slug();
	}

	/** A team began to write an event. */
	record Drafted(@Nullable UUID by, String slug) implements EventChange {
	}

	/** A draft was made like another event; the detail is the slug of that one. */
	record Copied(@Nullable UUID by, String slug, UUID from, UUID to, String detail) implements EventChange {
	}

	/** An event became the first of a series. */
	record SeriesMade(@Nullable UUID by, String slug, String detail) implements EventChange {
	}

	/** A draft that was never public is deleted; the detail is its title. */
	record Deleted(@Nullable UUID by, String slug, UUID event, String detail) implements EventChange {
	}

	/** An event became public. */
	record Published(@Nullable UUID by, String slug) implements EventChange {
	}

	/** A public event became a draft again. */
	record Unpublished(@Nullable UUID by, String slug) implements EventChange {
	}

	/** The words about an event changed, not its time or place. */
	record Edited(@Nullable UUID by, String slug) implements EventChange {
	}

	/** What happens at an event, who speaks or who helps changed. */
	record ProgrammeChanged(@Nullable UUID by, String slug) implements EventChange {
	}

	/** An event moved to another time. */
	record Rescheduled(@Nullable UUID by, String slug, When before) implements EventChange {
	}

	/** An event moved to another place, or from one to the network. */
	record Relocated(@Nullable UUID by, String slug) implements EventChange {
	}

	/** An event was called off. */
	record Cancelled(@Nullable UUID by, String slug, @Nullable String detail) implements EventChange {
	}

	/** A past event was found not to have taken place. */
	record MarkedNotHeld(@Nullable UUID by, String slug, @Nullable String detail) implements EventChange {
	}

	/** An event got another host; the former one, if it goes on, holds it with them. */
	record Moved(@Nullable UUID by, String slug, @Nullable UUID from, UUID to, String detail,
			LocalizedText title) implements EventChange {
	}

	/** An event was called off because its only host was dissolved. */
	record CancelledWithChapter(@Nullable UUID by, String slug) implements EventChange {
	}

	/** An event that was called off with its host came back with it. */
	record Reinstated(@Nullable UUID by, String slug) implements EventChange {
	}

}
