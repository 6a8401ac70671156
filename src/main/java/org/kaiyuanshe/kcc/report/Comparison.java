package org.kaiyuanshe.kcc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;

/**
 * Reports side by side: one column for each, one line for each figure that any of them
 * has.
 */
record Comparison(List<StatusReportPage> reports, List<Line> lines) {

	static Comparison of(List<StatusReportPage> reports, Map<UUID, List<Figure>> figures) {
		List<String> keys = reports.stream()
			.flatMap((report) -> figures.getOrDefault(report.id(), List.of()).stream())
			.map(Figure::key)
			.distinct()
			.toList();
		return new Comparison(reports, keys.stream().map((key) -> line(key, reports, figures)).toList());
	}

	private static Line line(String key, List<StatusReportPage> reports, Map<UUID, List<Figure>> figures) {
		List<@Nullable Long> numbers = new ArrayList<>();
		reports
			.forEach((report) -> numbers.add(number(key, figures.getOrDefault(report.id(), List.of())).orElse(null)));
		return new Line(key, numbers);
	}

	private static Optional<Long> number(String key, List<Figure> figures) {
		return figures.stream().filter((figure) -> figure.key().equals(key)).map(Figure::number).findFirst();
	}

	/** A figure of each report; nothing where it is unknown. */
	record Line(String key, List<@Nullable Long> numbers) {
	}

}
