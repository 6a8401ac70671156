package org.kaiyuanshe.kcc.statistics;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.report.Punctuality;
import org.kaiyuanshe.kcc.statistics.Chart.Point;
import org.kaiyuanshe.kcc.statistics.MonthFigures.Held;
import org.springframework.stereotype.Component;

/**
 * The charts of everyone and of a chapter's leads: month by month since the first event,
 * at most five years.
 */
@Component
class Charts {

	private static final int MOST_MONTHS = 60;

	private static final int FEWEST_MONTHS = 12;

	private static final Held NOTHING = new Held(YearMonth.of(1, 1), 0, 0, 0, 0, 0);

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

	private final MonthFigures figures;

	private final Punctuality punctuality;

	Charts(MonthFigures figures, Punctuality punctuality) {
		this.figures = figures;
		this.punctuality = punctuality;
	}

	List<Chart> forEveryone() {
		Map<YearMonth, Held> held = this.figures.held(null);
		List<YearMonth> months = months(held);
		List<Chart> charts = new ArrayList<>(ofEvents(held, months));
		charts.add(1, counted("active-chapters", months, this.figures.activeChapters()));
		charts.add(counted("new-members", months, this.figures.newMembers(null)));
		charts.addAll(ofReports(null));
		return charts;
	}

	List<Chart> forChapter(String chapter) {
		Map<YearMonth, Held> held = this.figures.held(chapter);
		List<YearMonth> months = months(held);
		List<Chart> charts = new ArrayList<>(ofEvents(held, months));
		charts.add(counted("new-members", months, this.figures.newMembers(chapter)));
		charts.addAll(ofReports(chapter));
		return charts;
	}

	/** How many reports were asked for, and how many came in time. */
	private List<Chart> ofReports(@Nullable String chapter) {
		List<Punctuality.InTime> quarters = this.punctuality.byQuarter(chapter);
		return List.of(
				new Chart("reports-asked",
						quarters.stream().map((each) -> new Point(each.quarter().label(), each.asked())).toList()),
				new Chart("reports-in-time",
						quarters.stream().map((each) -> new Point(each.quarter().label(), each.inTime())).toList()));
	}

	static Optional<Chart> named(String key, List<Chart> charts) {
		return charts.stream().filter((chart) -> chart.key().equals(key)).findFirst();
	}

	private static List<Chart> ofEvents(Map<YearMonth, Held> held, List<YearMonth> months) {
		return Stream
			.of(chart("events", months, held, Held::events), chart("registered", months, held, Held::registered),
					chart("checked-in", months, held, Held::checkedIn), chart("walk-ins", months, held, Held::walkIns),
					chart("estimated", months, held, Held::estimated))
			.toList();
	}

	private static Chart chart(String key, List<YearMonth> months, Map<YearMonth, Held> held,
			ToLongFunction<Held> value) {
		return new Chart(key,
				months.stream()
					.map((month) -> new Point(label(month), value.applyAsLong(held.getOrDefault(month, NOTHING))))
					.toList());
	}

	private static Chart counted(String key, List<YearMonth> months, Map<YearMonth, Long> numbers) {
		return new Chart(key,
				months.stream().map((month) -> new Point(label(month), numbers.getOrDefault(month, 0L))).toList());
	}

	/** From the month of the first event to this one. */
	private List<YearMonth> months(Map<YearMonth, ?> held) {
		YearMonth now = YearMonth.from(this.figures.today());
		YearMonth first = held.keySet().stream().min(YearMonth::compareTo).orElse(now);
		YearMonth start = latest(first, now.minusMonths(MOST_MONTHS - 1L));
		YearMonth begin = start.isAfter(now.minusMonths(FEWEST_MONTHS - 1L)) ? now.minusMonths(FEWEST_MONTHS - 1L)
				: start;
		return LongStream.rangeClosed(0, begin.until(now, ChronoUnit.MONTHS)).mapToObj(begin::plusMonths).toList();
	}

	private static YearMonth latest(YearMonth one, YearMonth other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalizedText label(YearMonth month) {
		return new LocalizedText("%d年%d月".formatted(month.getYear(), month.getMonthValue()), ENGLISH.format(month));
	}

}
