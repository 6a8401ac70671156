package org.kaiyuanshe.kcc.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.MemberTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sections that wait for their editor or reviewer, and the reports that only lack
 * their publication.
 */
@Component
@Transactional(readOnly = true)
class AnnualTasks implements MemberTasks, AdminTasks {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	AnnualTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Task> forMember(UUID member, Instant now) {
		return this.jdbc.sql("""
				select r.year, s.slug, s.title_zh, s.title_en, s.state_since, s.state = 'IN_REVIEW' as review,
				       s.returned_at is not null as returned
				from annual_section s join annual_report r on r.id = s.report_id
				where r.published_at is null and (s.state = 'EDITING' and s.editor_id = :member
				                                  or s.state = 'IN_REVIEW' and s.reviewer_id = :member)
				order by s.state_since limit :most
				""").param("member", member).param("most", MOST).query((row, number) -> task(row)).list();
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.jdbc.sql("""
				select r.year, r.title_zh, r.title_en, max(s.state_since) as since
				from annual_report r join annual_section s on s.report_id = r.id
				where r.published_at is null group by r.id having bool_and(s.state = 'DONE') limit :most
				""")
			.param("most", MOST)
			.query((row, number) -> Task.waiting("annual-publish", Columns.text(row, "title"), "annual.task.publish",
					List.of(), Objects.requireNonNull(Columns.instant(row, "since")),
					"/admin/annual-reports/" + row.getInt("year")))
			.list();
	}

	private static Task task(ResultSet row) throws SQLException {
		String year = String.valueOf(row.getInt("year"));
		boolean review = row.getBoolean("review");
		String why = review ? "annual.task.review"
				: (row.getBoolean("returned") ? "annual.task.returned" : "annual.task.edit");
		return Task.waiting(review ? "annual-review" : "annual-edit", Columns.text(row, "title"), why, List.of(year),
				Objects.requireNonNull(Columns.instant(row, "state_since")),
				"/manage/annual-reports/%s/%s".formatted(year, row.getString("slug")));
	}

}
