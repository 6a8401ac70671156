package org.kaiyuanshe.kcc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
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
		return of(List.of(report)).getOrDefault(report.id(), List.of());
	}

	/** The same for several reports, the frozen ones with one statement. */
	public Map<UUID, List<Figure>> of(List<StatusReportPage> reports) {
		Map<UUID, List<Figure>> figures = frozen(
				reports.stream().filter((report) -> !report.status().isWritable()).map(StatusReportPage::id).toList());
		reports.stream()
			.filter((report) -> report.status().isWritable())
			.forEach((report) -> figures.put(report.id(), this.live.of(chapter(report), report.quarter())));
		return figures;
	}

	private Map<UUID, List<Figure>> frozen(List<UUID> reports) {
		Map<UUID, List<Figure>> figures = new LinkedHashMap<>();
		this.jdbc.sql(
				"select * from status_report_figure where report_id = any (:reports::uuid[]) order by report_id, position")
			.param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
			.query((row) -> {
				figures.computeIfAbsent(Columns.id(row, "report_id"), (id) -> new ArrayList<>())
					.add(new Figure(row.getString("kind"), row.getLong("number"), Columns.list(row, "names")));
			});
		return figures;
	}

	private ChapterReference chapter(StatusReportPage report) {
		return this.chapters.reference(report.chapterId()).orElseThrow(NotFoundException::new);
	}

}
