package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.When;

/**
 * From when to when something takes place, on whatever day: a series keeps what the
 * clocks on the wall show.
 *
 * @param nights how many days after the start the end is
 */
record Hours(LocalTime start, @Nullable LocalTime end, long nights, ZoneId zone, boolean timeKnown) {

	static Hours of(When when) {
		LocalDateTime end = when.end();
		return new Hours(when.start().toLocalTime(), (end != null) ? end.toLocalTime() : null,
				(end != null) ? ChronoUnit.DAYS.between(when.start().toLocalDate(), end.toLocalDate()) : 0, when.zone(),
				when.timeKnown());
	}

	/**
	 * The same hours on that day; of a time that comes twice, the first. Fails where the
	 * clocks skip one of them.
	 */
	When on(LocalDate day) {
		LocalDateTime from = day.atTime(this.start);
		LocalDateTime to = (this.end != null) ? day.plusDays(this.nights).atTime(this.end) : null;
		if (this.timeKnown && times(from, to).anyMatch((time) -> When.isSkipped(time, this.zone))) {
			throw new SeriesViolation("event.series.skipped", day);
		}
		When when = new When(from, to, this.zone, this.timeKnown);
		if (!when.endsAt().isAfter(when.startsAt())) {
			throw new SeriesViolation("event.series.backwards", day);
		}
		return when;
	}

	/** Whether the clocks show the start or the end twice on that day. */
	boolean isTwice(LocalDate day) {
		LocalDateTime to = (this.end != null) ? day.plusDays(this.nights).atTime(this.end) : null;
		return this.timeKnown && times(day.atTime(this.start), to).anyMatch((time) -> When.isTwice(time, this.zone));
	}

	private static Stream<LocalDateTime> times(LocalDateTime from, @Nullable LocalDateTime to) {
		return Stream.of(from, (to != null) ? to : from);
	}

}
