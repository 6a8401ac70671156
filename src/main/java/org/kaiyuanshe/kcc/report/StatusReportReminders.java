package org.kaiyuanshe.kcc.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.report.DueReports.Awaited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a chapter's leads of a report, each time under a unique key (R6). */
@Service
@Transactional
class StatusReportReminders {

	private final StatusReportRepository reports;

	private final ChapterService chapters;

	private final ReportRules rules;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StatusReportReminders(StatusReportRepository reports, ChapterService chapters, ReportRules rules, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.chapters = chapters;
		this.rules = rules;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** Gives the reminder whose day has come; false if it has been given already. */
	public boolean remind(Awaited awaited, Instant now) {
		StatusReport report = this.reports.hold(awaited.report()).orElseThrow(NotFoundException::new);
		LocalDate today = awaited.today(now);
		return report.getStatus().isWritable() && this.rules.reached(report.getDueOn(), today)
			.filter((days) -> isNews(report, days, awaited))
			.map((days) -> written(report, days, today, now, null))
			.orElse(false);
	}

	/** The mail that told of a return reminded as well. */
	private static boolean isNews(StatusReport report, int days, Awaited awaited) {
		LocalDate day = report.getDueOn().plusDays(days);
		return report.answeredAt().map(awaited::today).map(day::isAfter).orElse(true);
	}

	/** Reminds at once of a report that is overdue, at most once a day. */
	public void remindNow(UUID id, UUID by) {
		StatusReport report = this.reports.hold(id).orElseThrow(NotFoundException::new);
		Instant now = this.clock.instant();
		ChapterReference chapter = this.chapters.reference(report.getChapterId()).orElseThrow(NotFoundException::new);
		LocalDate today = LocalDate.ofInstant(now, chapter.zone());
		RuleViolation.when(!report.getStatus().isWritable() || !today.isAfter(report.getDueOn()),
				"report.remind.notOverdue");
		RuleViolation.when(!written(report, null, today, now, by), "report.remind.today");
	}

	private boolean written(StatusReport report, @Nullable Integer days, LocalDate today, Instant now,
			@Nullable UUID by) {
		boolean first = this.jdbc.sql("""
				insert into status_report_reminder (id, report_id, due_on, days, given_on, given_at, given_by)
				values (:id, :report, :due, :days, :today, :now, :by) on conflict do nothing
				""")
			.param("id", Aggregate.newId())
			.param("report", report.getId())
			.param("due", report.getDueOn())
			.param("days", days)
			.param("today", today)
			.param("now", Columns.parameter(now))
			.param("by", by)
			.update() == 1;
		if (first) {
			this.events
				.publishEvent(new StatusReportEvent.Reminded(by, report.subjectOf(), today.isAfter(report.getDueOn())));
		}
		return first;
	}

}
