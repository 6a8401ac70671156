package org.kaiyuanshe.kcc.event;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** Reads calendar files as someone else's calendar would. */
public final class CalendarJudge {

	private CalendarJudge() {
	}

	/** The file, which has to be valid. */
	public static Calendar read(String text) {
		try {
			Calendar calendar = new CalendarBuilder().build(new StringReader(text));
			if (calendar.validate().hasErrors()) {
				throw new IllegalStateException(String.valueOf(calendar.validate().getEntries()));
			}
			return calendar;
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(text, ex);
		}
	}

	/** The instant of a time of the event. */
	public static Instant instant(Calendar calendar, String property) {
		DateProperty<?> time = calendar.getComponent("VEVENT").orElseThrow().getRequiredProperty(property);
		return Instant.from(time.getDate());
	}

	/**
	 * What the clocks of the event's place show at an instant, by the time zone that the
	 * file itself explains; nothing if it explains none.
	 */
	public static Optional<LocalDateTime> local(Calendar calendar, Instant instant) {
		return calendar.<VTimeZone>getComponent("VTIMEZONE")
			.map((zone) -> zone.getObservances()
				.stream()
				.filter((observance) -> !onset(observance).isAfter(instant))
				.max(Comparator.comparing(CalendarJudge::onset))
				.orElseThrow())
			.map((observance) -> LocalDateTime.ofInstant(instant,
					observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset()));
	}

	private static Instant onset(Observance observance) {
		DtStart<?> start = observance.getRequiredProperty(Property.DTSTART);
		TzOffsetFrom before = observance.getRequiredProperty(Property.TZOFFSETFROM);
		return LocalDateTime.from(start.getDate()).toInstant(before.getOffset());
	}

}
