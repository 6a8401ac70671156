package org.kaiyuanshe.kcc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/**
 * The reports that chapters are to write, those that wait for the admins, and in one line
 * for each quarter those that are overdue.
 */
@Component
class StatusReportTasks implements AdminTasks, ChapterTasks {

	private static final int MOST = 100;

	private final StatusReportPages pages;

	StatusReportTasks(StatusReportPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		Stream<Task> submitted = this.pages.submitted().stream().limit(MOST).map(StatusReportTasks::toRead);
		Map<String, List<StatusReportPage>> overdue = this.pages.awaited()
			.stream()
			.filter(StatusReportPage::overdue)
			.collect(Collectors.groupingBy((report) -> report.quarter().toString(), TreeMap::new, Collectors.toList()));
		return Stream.concat(submitted, overdue.values().stream().map(StatusReportTasks::toRemind)).toList();
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, chapter.zone());
		return this.pages.ofChapter(chapter.id())
			.stream()
			.filter(StatusReportPage::awaited)
			.map((report) -> Task
				.due("report", report.quarter().label(), "report.task." + report.status(), List.of(), since(report),
						report.dueOn(), today,
						"/manage/chapters/%s/reports/%s".formatted(chapter.slug(), report.quarter()))
				.asSample(report.sample()))
			.toList();
	}

	private static Task toRead(StatusReportPage report) {
		return Task
			.waiting("report-submitted", report.city(), "report.task.SUBMITTED", List.of(report.quarter().label()),
					Objects.requireNonNull(report.submitted()).at(), "/admin/reports/" + report.id())
			.asSample(report.sample());
	}

	/** The line is as old as the day after the first of them was due. */
	private static Task toRemind(List<StatusReportPage> overdue) {
		StatusReportPage first = overdue.getFirst();
		LocalDate late = first.dueOn().plusDays(1);
		return Task.due("report-overdue", first.quarter().label(), "report.task.overdue", List.of(overdue.size()),
				late.atStartOfDay(ZoneOffset.UTC).toInstant(), first.dueOn(), late, "/admin/reports");
	}

	private static Instant since(StatusReportPage report) {
		return (report.decided() != null) ? report.decided().at() : report.openedAt();
	}

}
