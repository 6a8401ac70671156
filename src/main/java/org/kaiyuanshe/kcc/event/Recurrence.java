package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** How the days of a series follow each other. */
public enum Recurrence {

	WEEKLY, FORTNIGHTLY, MONTHLY;

	/** The fifth of its weekday in a month; not every month has one. */
	private static final int FIFTH = 5;

	/** That many days from the first on, the first included. */
	List<LocalDate> days(LocalDate first, int occurrences) {
		return IntStream.range(0, occurrences).mapToObj((number) -> day(first, number)).toList();
	}

	private LocalDate day(LocalDate first, int number) {
		return switch (this) {
			case WEEKLY -> first.plusWeeks(number);
			case FORTNIGHTLY -> first.plusWeeks(2L * number);
			case MONTHLY -> sameWeekday(first, YearMonth.from(first).plusMonths(number));
		};
	}

	/** The second Saturday follows a second Saturday; the last one follows a fifth. */
	private static LocalDate sameWeekday(LocalDate first, YearMonth month) {
		int which = which(first);
		return month.atDay(1)
			.with((which == FIFTH) ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
					: TemporalAdjusters.dayOfWeekInMonth(which, first.getDayOfWeek()));
	}

	/** Which one of its weekday a day is in its month: 1 to 5. */
	static int which(LocalDate day) {
		return (day.getDayOfMonth() - 1) / 7 + 1;
	}

}
