package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Writes instants that belong to no place, such as when a mail was sent, in the
 * community's own time zone.
 */
public record Moments(ZoneId zone) {

	/** Date and time to the minute, with the zone's name; empty for no instant. */
	public String at(@Nullable Instant instant, Locale locale) {
		if (instant == null) {
			return "";
		}
		When when = new When(LocalDateTime.ofInstant(instant, this.zone), null, this.zone, true);
		return "%s %s".formatted(When.day(when.start().toLocalDate(), locale), when.time());
	}

	/** The day of an instant in the community's own zone. */
	public String day(Instant instant, Locale locale) {
		return When.day(LocalDate.ofInstant(instant, this.zone), locale);
	}

	/** The instant for a {@code datetime} attribute. */
	public String iso(@Nullable Instant instant) {
		return (instant != null) ? instant.toString() : "";
	}

}
