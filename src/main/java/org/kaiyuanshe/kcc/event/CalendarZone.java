package org.kaiyuanshe.kcc.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time zone as an iCalendar file explains it (VTIMEZONE): what its clocks show around
 * an event, from the same rules that the portal computes with.
 */
final class CalendarZone {

	static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

	private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");

	private static final DateTimeFormatter EXACT_OFFSET = DateTimeFormatter.ofPattern("xxxx");

	/** Long enough for a summer and a winter on both sides. */
	private static final Duration MARGIN = Duration.ofDays(370);

	private CalendarZone() {
	}

	/** Writes the zone as it is from a year before an event to a year after it. */
	static void write(CalendarText text, ZoneId zone, Instant from, Instant to) {
		ZoneRules rules = zone.getRules();
		ZoneOffsetTransition transition = rules.previousTransition(from.minus(MARGIN));
		text.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
		if (transition == null) {
			ZoneOffset first = rules.getOffset(from.minus(MARGIN));
			observe(text, "STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), first, first);
			transition = rules.nextTransition(from.minus(MARGIN));
		}
		while (transition != null && transition.getInstant().isBefore(to.plus(MARGIN))) {
			observe(text, rules.isDaylightSavings(transition.getInstant()) ? "DAYLIGHT" : "STANDARD",
					transition.getDateTimeBefore(), transition.getOffsetBefore(), transition.getOffsetAfter());
			transition = rules.nextTransition(transition.getInstant());
		}
		text.line("END", "VTIMEZONE");
	}

	private static void observe(CalendarText text, String kind, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
		text.line("BEGIN", kind)
			.line("DTSTART", LOCAL.format(start))
			.line("TZOFFSETFROM", offset(from))
			.line("TZOFFSETTO", offset(to))
			.line("END", kind);
	}

	/** Seconds only in the offsets of long ago that have them. */
	private static String offset(ZoneOffset offset) {
		return ((offset.getTotalSeconds() % 60 == 0) ? OFFSET : EXACT_OFFSET).format(offset);
	}

}
