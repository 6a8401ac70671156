package org.kaiyuanshe.kcc.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The admins' lists of applications. */
@Component
@Transactional(readOnly = true)
class ApplicationLists {

	private static final int LONGEST_LIST = 200;

	private static final String ROWS = """
			select a.*, (select string_agg(c.name, ', ' order by c.place) from co_lead c
			             where c.application_id = a.id and c.answer is distinct from 'CONFIRMED') as missing
			from chapter_application a
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ApplicationLists(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The applications that wait for a decision, the longest waiting, and so the overdue
	 * ones, first.
	 */
	public List<ApplicationRow> waiting() {
		return rows("""
				where a.status in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED') order by a.submitted_at limit :limit
				""");
	}

	/**
	 * The applications that were decided or withdrawn after submission, the latest first.
	 */
	public List<ApplicationRow> ended() {
		return rows("""
				where a.submitted_at is not null and a.status in ('APPROVED', 'REJECTED', 'WITHDRAWN')
				order by a.decided_at desc limit :limit
				""");
	}

	/** Those of one status that were submitted, the longest waiting first. */
	public List<ApplicationRow> of(ApplicationStatus status) {
		return this.jdbc.sql(ROWS + """
				where a.status = :status and a.submitted_at is not null
				order by a.decided_at desc nulls first, a.submitted_at limit :limit
				""")
			.param("status", status.name())
			.param("limit", LONGEST_LIST)
			.query((row, number) -> row(row))
			.list();
	}

	private List<ApplicationRow> rows(String condition) {
		return this.jdbc.sql(ROWS + condition).param("limit", LONGEST_LIST).query((row, number) -> row(row)).list();
	}

	private ApplicationRow row(ResultSet row) throws SQLException {
		Instant submitted = Objects.requireNonNull(Columns.instant(row, "submitted_at"));
		ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
		LocalDate due = ApplicationStanding.answerDue(submitted, ApplicationPages.zone(row));
		return new ApplicationRow(Columns.id(row, "id"), status, Columns.text(row, "city"),
				row.getString("applicant_name"), submitted, due,
				ApplicationStanding.isOverdue(status, due, this.clock.instant(), ApplicationPages.zone(row)),
				row.getString("missing"), row.getBoolean("sample"));
	}

}
