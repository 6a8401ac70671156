package org.kaiyuanshe.kcc.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.report.StatusReportPage.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads status reports. */
@Component
@Transactional(readOnly = true)
class StatusReportPages {

	private static final int LONGEST_LIST = 200;

	private static final String REPORTS = """
			select r.*, c.city_zh, c.city_en, c.zone, c.status = 'ACTIVE' as active, saver.name as saver,
			       submitter.name as submitter, decider.name as decider,
			       (select max(given_on) from status_report_reminder m
			        where m.report_id = r.id and m.days is null) as reminded_on
			from status_report r join chapter c on c.id = r.chapter_id left join member saver on saver.id = r.saved_by
			left join member submitter on submitter.id = r.submitted_by
			left join member decider on decider.id = r.decided_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StatusReportPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that wait for an answer, the longest waiting first. */
	public List<StatusReportPage> submitted() {
		return list("where r.status = 'SUBMITTED' order by r.submitted_at, r.id limit :limit");
	}

	/** Those that chapters are still to write, the most urgent first. */
	public List<StatusReportPage> awaited() {
		return list("""
				where r.status in ('OPEN', 'RETURNED') and c.status = 'ACTIVE'
				order by r.due_on, r.chapter_slug limit :limit
				""");
	}

	/** Those that were accepted, the latest first. */
	public List<StatusReportPage> accepted() {
		return list("where r.status = 'ACCEPTED' order by r.decided_at desc, r.id limit :limit");
	}

	/** Every report of a quarter. */
	public List<StatusReportPage> of(Quarter quarter) {
		return this.jdbc.sql(REPORTS + "where r.quarter = :quarter order by c.region, c.sort_key, c.slug")
			.param("quarter", quarter.toString())
			.query((row, number) -> page(row))
			.list();
	}

	/** The quarters of which there are reports, the latest first. */
	public List<Quarter> quarters() {
		return this.jdbc.sql("select distinct quarter from status_report order by quarter desc limit :limit")
			.param("limit", LONGEST_LIST)
			.query(String.class)
			.stream()
			.map(Quarter::parse)
			.flatMap(Optional::stream)
			.toList();
	}

	/** Every report of a chapter, the latest quarter first. */
	public List<StatusReportPage> ofChapter(UUID chapter) {
		return this.jdbc.sql(REPORTS + "where r.chapter_id = :chapter order by r.quarter desc limit :limit")
			.param("chapter", chapter)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	public Optional<StatusReportPage> find(String chapter, Quarter quarter) {
		return this.jdbc.sql(REPORTS + "where r.chapter_slug = :chapter and r.quarter = :quarter")
			.param("chapter", chapter)
			.param("quarter", quarter.toString())
			.query((row, number) -> page(row))
			.optional();
	}

	public Optional<StatusReportPage> find(UUID id) {
		return this.jdbc.sql(REPORTS + "where r.id = :id").param("id", id).query((row, number) -> page(row)).optional();
	}

	private List<StatusReportPage> list(String which) {
		return this.jdbc.sql(REPORTS + which).param("limit", LONGEST_LIST).query((row, number) -> page(row)).list();
	}

	private StatusReportPage page(ResultSet row) throws SQLException {
		ReportStatus status = ReportStatus.valueOf(row.getString("status"));
		LocalDate dueOn = Objects.requireNonNull(Columns.date(row, "due_on"));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of(row.getString("zone")));
		LocalDate remindedOn = Columns.date(row, "reminded_on");
		boolean awaited = status.isWritable() && row.getBoolean("active");
		boolean overdue = awaited && today.isAfter(dueOn);
		return new StatusReportPage(Columns.id(row, "id"), row.getLong("version"), Columns.id(row, "chapter_id"),
				row.getString("chapter_slug"), Columns.text(row, "city"),
				Quarter.parse(row.getString("quarter")).orElseThrow(), status, dueOn, awaited, overdue,
				Objects.requireNonNull(Columns.instant(row, "opened_at")), text(row), step(row, "saver", "saved_at"),
				step(row, "submitter", "submitted_at"), step(row, "decider", "decided_at"),
				row.getString("decided_reason"), remarks(row), remindedOn, overdue && !today.equals(remindedOn),
				row.getBoolean("sample"));
	}

	private static ReportText text(ResultSet row) throws SQLException {
		return new ReportText(row.getString("impact"), row.getString("difficulties"), row.getString("help"),
				row.getString("plans"));
	}

	private static Remarks remarks(ResultSet row) throws SQLException {
		return new Remarks(row.getString("comment_figures"), row.getString("comment_impact"),
				row.getString("comment_difficulties"), row.getString("comment_help"), row.getString("comment_plans"));
	}

	private static @Nullable Step step(ResultSet row, String name, String time) throws SQLException {
		String by = row.getString(name);
		Instant at = Columns.instant(row, time);
		return (by != null && at != null) ? new Step(by, at) : null;
	}

}
