package org.kaiyuanshe.kcc.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of reports: as they are now while a chapter writes, as they were frozen
 * once it submitted (R6).
 */
@Component
@Transactional(readOnly = true)
class StatusReportFigures {

	private final LiveFigures live;

	private final ChapterService chapters;

	private final JdbcClient jdbc;

	StatusReportFigures(LiveFigures live, ChapterService chapters, JdbcClient jdbc) {
		this.live = live;
		this.chapters = chapters;
		this.jdbc = jdbc;
	}

	public List<Figure> of(StatusReportPage report) {
		return report.status().isWritable() ? live(report)
				: frozen(List.of(report)).getOrDefault(report.id(), List.of());
	}

	/** Those of a chapter's reports; of what it is to write, only the latest has any. */
	public Map<UUID, List<Figure>> compared(List<StatusReportPage> reports) {
		Map<UUID, List<Figure>> figures = frozen(reports);
		reports.stream()
			.filter((report) -> report.status().isWritable())
			.max(Comparator.comparing((report) -> report.quarter().first()))
			.ifPresent((report) -> figures.put(report.id(), live(report)));
		return figures;
	}

	/**
	 * Those that were submitted, with one statement however many reports there are; the
	 * figures of now would take a dozen for each.
	 */
	public Map<UUID, List<Figure>> frozen(List<StatusReportPage> reports) {
		Map<UUID, List<Figure>> figures = new LinkedHashMap<>();
		this.jdbc.sql(
				"select * from status_report_figure where report_id = any (:reports::uuid[]) order by report_id, position")
			.param("reports",
					reports.stream()
						.filter((report) -> !report.status().isWritable())
						.map((report) -> report.id().toString())
						.toArray(String[]::new))
			.query((row) -> {
				figures.computeIfAbsent(Columns.id(row, "report_id"), (id) -> new ArrayList<>())
					.add(new Figure(row.getString("kind"), row.getLong("number"), Columns.list(row, "names")));
			});
		return figures;
	}

	private List<Figure> live(StatusReportPage report) {
		return this.live.of(this.chapters.reference(report.chapterId()).orElseThrow(NotFoundException::new),
				report.quarter(), report.sample());
	}

}
