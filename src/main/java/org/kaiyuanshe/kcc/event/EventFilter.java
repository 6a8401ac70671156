package org.kaiyuanshe.kcc.event;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the list of events.
 *
 * @param when "upcoming" or "past"
 * @param after the slug of the event to continue after
 */
public record EventFilter(@Pattern(regexp = "upcoming|past") @Nullable String when,
		@Existing("chapter where slug = :it") @Nullable String chapter, @Nullable EventMode mode,
		@Nullable YearMonth month, @Size(max = 100) @Nullable String q,
		@Existing(SHOWN + " and slug = :it") @Nullable String after) {

	private static final String SHOWN = "event where status <> 'DRAFT' and not test and hidden_at is null";

	public EventFilter {
		when = (when == null || when.isBlank()) ? "upcoming" : when;
		chapter = blankToNull(chapter);
		after = blankToNull(after);
	}

	/** The events to come. */
	public static EventFilter upcoming() {
		return new EventFilter("upcoming", null, null, null, null, null);
	}

	public boolean isPast() {
		return "past".equals(this.when);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
