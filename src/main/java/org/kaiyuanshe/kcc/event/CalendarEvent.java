package org.kaiyuanshe.kcc.event;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * What calendars and mails say about an event.
 *
 * @param sequence rises with every change
 * @param description Markdown
 * @param onlineUrl where it is joined; for those who have a seat only
 * @param reason why it was cancelled or did not take place
 */
public record CalendarEvent(UUID id, long sequence, String slug, LocalizedText title, When when, EventMode mode,
		LocalizedText venue, LocalizedText address, LocalizedText description, @Nullable String onlineUrl,
		boolean cancelled, @Nullable String reason, LocalizedText host) {

	/** Venue and address; empty where there is none. */
	String place(Locale language) {
		return Stream.of(this.venue, this.address)
			.map((text) -> text.in(language).value())
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining(", "));
	}

}
