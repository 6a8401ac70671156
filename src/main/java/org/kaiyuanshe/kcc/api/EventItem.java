package org.kaiyuanshe.kcc.api;

import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventStatus;

/**
 * An event in a list.
 *
 * @param start a moment with its offset, or a day where the time is not known; likewise
 * {@code end}
 * @param zone the IANA time zone of the place
 * @param chapter the host; none where the community itself is
 */
record EventItem(String slug, String url, @Nullable Phrase title, @Nullable Phrase summary, String start,
		@Nullable String end, String zone, EventMode mode, @Nullable Phrase venue, State status, boolean sample,
		@Nullable ChapterName chapter) {

	static EventItem of(EventCard card, Reader reader) {
		return new EventItem(card.slug(), reader.url("/events/" + card.slug()), reader.words(card.title()),
				reader.words(card.summary()), card.when().iso(), end(card.when()), card.when().zone().getId(),
				card.mode(), reader.words(card.venue()), state(card), card.sample(),
				(card.chapter() != null) ? ChapterName.of(card.chapter(), card.city(), reader) : null);
	}

	private static @Nullable String end(When when) {
		if (when.end() == null) {
			return null;
		}
		return when.timeKnown() ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.endsAt().atZone(when.zone()))
				: when.end().toLocalDate().toString();
	}

	private static State state(EventCard card) {
		if (card.status() == EventStatus.CANCELLED) {
			return State.CANCELLED;
		}
		return card.notHeld() ? State.NOT_HELD : State.SCHEDULED;
	}

	/** Whether it takes place, as far as anyone knows. */
	enum State {

		SCHEDULED, CANCELLED, NOT_HELD

	}

}
