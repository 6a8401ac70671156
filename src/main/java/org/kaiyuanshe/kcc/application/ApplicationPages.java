package org.kaiyuanshe.kcc.application;

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
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads applications for those who wait and those who decide. */
@Component
@Transactional(readOnly = true)
public class ApplicationPages {

	private static final int LONGEST_LIST = 200;

	private static final String ONE = """
			select a.*, m.name as decided_by_name, c.slug as chapter_slug
			from chapter_application a
			left join member m on m.id = a.decided_by left join chapter c on c.id = a.chapter_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ApplicationPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The applications that wait for a decision, the longest waiting, and so the overdue
	 * ones, first.
	 */
	public List<ApplicationRow> waiting() {
		return rows("where status = 'SUBMITTED' order by submitted_at limit :limit");
	}

	/**
	 * The applications that were decided or withdrawn after submission, the latest first.
	 */
	List<ApplicationRow> ended() {
		return rows("""
				where submitted_at is not null and status <> 'SUBMITTED' order by decided_at desc limit :limit
				""");
	}

	Optional<ApplicationPage> find(UUID id) {
		return this.jdbc.sql(ONE + "where a.id = :id and a.status <> 'DRAFT'")
			.param("id", id)
			.query((row, number) -> page(row))
			.optional();
	}

	/** The application behind a private link. */
	Optional<ApplicationPage> findByToken(String token) {
		return this.jdbc.sql(ONE + "where a.token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query((row, number) -> page(row))
			.optional();
	}

	private List<ApplicationRow> rows(String condition) {
		return this.jdbc.sql("select * from chapter_application " + condition)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> row(row))
			.list();
	}

	private ApplicationRow row(ResultSet row) throws SQLException {
		Instant submitted = Objects.requireNonNull(Columns.instant(row, "submitted_at"));
		ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
		return new ApplicationRow(Columns.id(row, "id"), status, Columns.text(row, "city"),
				row.getString("applicant_name"), submitted, due(row, submitted),
				isOverdue(status, due(row, submitted), row), row.getBoolean("sample"));
	}

	private ApplicationPage page(ResultSet row) throws SQLException {
		Instant submitted = Columns.instant(row, "submitted_at");
		ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
		return new ApplicationPage(Columns.id(row, "id"), status, Columns.text(row, "city"), row.getString("region"),
				row.getString("country"), row.getString("zone"), row.getString("applicant_name"),
				row.getString("applicant_email"), row.getString("motivation"), row.getString("plan"),
				Objects.requireNonNull(Columns.instant(row, "created_at")), submitted, due(row, submitted),
				isOverdue(status, due(row, submitted), row), Columns.instant(row, "decided_at"),
				row.getString("decided_by_name"), row.getString("decided_reason"), row.getString("chapter_slug"),
				row.getBoolean("sample"));
	}

	private static @Nullable LocalDate due(ResultSet row, @Nullable Instant submitted) throws SQLException {
		return (submitted != null) ? ChapterApplication.answerDue(submitted, ZoneId.of(row.getString("zone"))) : null;
	}

	/**
	 * Overdue from the day after the last one on which an answer is in time, as the city
	 * counts days.
	 */
	private boolean isOverdue(ApplicationStatus status, @Nullable LocalDate due, ResultSet row) throws SQLException {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of(row.getString("zone")));
		return status == ApplicationStatus.SUBMITTED && due != null && today.isAfter(due);
	}

}
