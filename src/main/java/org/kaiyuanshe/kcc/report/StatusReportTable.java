package org.kaiyuanshe.kcc.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;
import org.kaiyuanshe.kcc.core.Csv;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reports as a table to download: a line for each, a column for each figure. What is not
 * submitted has none yet.
 */
@Component
class StatusReportTable {

	private static final List<String> FACTS = List.of("chapter", "quarter", "status", "due", "submitted.at");

	private static final List<String> SECTIONS = List.of("impact", "difficulties", "help", "plans");

	private final StatusReportFigures figures;

	private final MessageSource messages;

	private final PortalSettings settings;

	StatusReportTable(StatusReportFigures figures, MessageSource messages, PortalSettings settings) {
		this.figures = figures;
		this.messages = messages;
		this.settings = settings;
	}

	String of(List<StatusReportPage> reports, Locale locale) {
		Map<UUID, List<Figure>> known = this.figures.frozen(reports);
		List<String> keys = Comparison.of(reports, known).lines().stream().map(Comparison.Line::key).toList();
		List<String> heads = Stream
			.of(FACTS.stream().map((fact) -> "report." + fact), keys.stream().map((key) -> "report.figure." + key),
					SECTIONS.stream().map((section) -> "report.section." + section))
			.flatMap((part) -> part)
			.map((key) -> word(key, locale))
			.toList();
		return Csv.of(heads,
				reports.stream()
					.map((report) -> cells(report, keys, known.getOrDefault(report.id(), List.of()), locale))
					.toList());
	}

	private List<Object> cells(StatusReportPage report, List<String> keys, List<Figure> figures, Locale locale) {
		List<Object> cells = new ArrayList<>(
				List.of(report.city().in(locale).value(), report.quarter().label().in(locale).value(),
						word("report.status." + report.status(), locale), report.dueOn(), (report.submitted() != null)
								? LocalDate.ofInstant(report.submitted().at(), this.settings.zone()) : ""));
		keys.forEach((key) -> cells.add(number(key, figures).map(Object.class::cast).orElse("")));
		SECTIONS.forEach((section) -> cells.add(Objects.requireNonNullElse(report.section(section), "")));
		return cells;
	}

	private static Optional<Long> number(String key, List<Figure> figures) {
		return figures.stream().filter((figure) -> figure.key().equals(key)).map(Figure::number).findFirst();
	}

	private String word(String key, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, locale));
	}

}
