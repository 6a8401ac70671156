package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An overdue status report of 广州 and one that waits for an answer. */
final class ReportFixtures {

	static final UUID OPEN = new UUID(8, 43);

	static final UUID SUBMITTED = new UUID(8, 44);

	private ReportFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		report(jdbc, OPEN, "2025-q4", "OPEN");
		report(jdbc, SUBMITTED, "2025-q3", "SUBMITTED");
		jdbc.sql("""
				insert into status_report_figure (report_id, position, kind, number, names)
				values (:id, 0, 'events', 1, array['一场聚会']) on conflict do nothing
				""").param("id", SUBMITTED).update();
	}

	private static void report(JdbcClient jdbc, UUID id, String quarter, String status) {
		jdbc.sql(
				"""
						insert into status_report (id, version, chapter_id, chapter_slug, quarter, status, due_on, opened_at, sample,
						                           in_time, submitted_at, submitted_by)
						select :id, 0, c.id, c.slug, :quarter, :status, '2026-01-15', '2026-01-01', false,
						     case when made.at is not null then true end, made.at,
						       case when made.at is not null then a.member_id end
						from chapter c, account a,
						     (select case when :status = 'SUBMITTED' then timestamptz '2026-01-10' end as at) made
						where c.slug = 'guangzhou' and a.email = 'lead@kcc.example' on conflict do nothing
						""")
			.param("id", id)
			.param("quarter", quarter)
			.param("status", status)
			.update();
	}

}
