package org.kaiyuanshe.kcc.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * A month of the calendar: whole weeks from Monday to Sunday.
 *
 * @param chapters those that have something in the month, to choose from
 * @param cut whether there is more in the month than the page shows
 */
public record MonthPage(YearMonth month, @Nullable String chapter, List<ChapterLink> chapters, List<List<Day>> weeks,
		boolean cut) {

	private static final int WEEK = 7;

	static MonthPage of(YearMonth month, @Nullable String chapter, List<ChapterLink> chapters, List<EventCard> events,
			LocalDate today, boolean cut) {
		LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate sunday = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		List<Day> days = monday.datesUntil(sunday.plusDays(1))
			.map((date) -> Day.of(date, month, events, today))
			.toList();
		List<List<Day>> weeks = IntStream.range(0, days.size() / WEEK)
			.mapToObj((week) -> days.subList(week * WEEK, (week + 1) * WEEK))
			.toList();
		return new MonthPage(month, chapter, chapters, weeks, cut);
	}

	/** Whether nothing happens in the month. */
	public boolean isEmpty() {
		return this.weeks.stream().flatMap(List::stream).allMatch((day) -> day.events().isEmpty());
	}

	/** The month before; none where the calendar begins. */
	public @Nullable YearMonth previous() {
		YearMonth before = this.month.minusMonths(1);
		return MonthFilter.isNear(before) ? before : null;
	}

	/** The month after; none where the calendar ends. */
	public @Nullable YearMonth next() {
		YearMonth after = this.month.plusMonths(1);
		return MonthFilter.isNear(after) ? after : null;
	}

	/**
	 * A day and what happens on it by the local time of each place.
	 *
	 * @param out whether it belongs to the month before or after
	 */
	public record Day(LocalDate date, boolean out, boolean today, List<EventCard> events) {

		private static Day of(LocalDate date, YearMonth month, List<EventCard> events, LocalDate today) {
			boolean out = !YearMonth.from(date).equals(month);
			Stream<EventCard> here = out ? Stream.empty() : events.stream().filter((event) -> isOn(event.when(), date));
			return new Day(date, out, date.equals(today), here.collect(Collectors.toUnmodifiableList()));
		}

		/** What ends at midnight is not on the next day. */
		private static boolean isOn(When when, LocalDate date) {
			LocalDate first = when.start().toLocalDate();
			LocalDate last = (when.end() == null) ? first
					: (when.timeKnown() ? when.end().minusNanos(1) : when.end()).toLocalDate();
			return !date.isBefore(first) && !(date.isAfter(last) && date.isAfter(first));
		}

	}

	/** A chapter to choose. */
	public record ChapterLink(String slug, LocalizedText city) {
	}

}
