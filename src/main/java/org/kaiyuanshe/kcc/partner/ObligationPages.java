package org.kaiyuanshe.kcc.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was promised. */
@Component
@Transactional(readOnly = true)
class ObligationPages {

	private static final int LONGEST_LIST = 200;

	/** So early a promise is a task. */
	private static final int DAYS_AHEAD = 14;

	private static final int MOST_TASKS = 100;

	private final JdbcClient jdbc;

	ObligationPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a partner and we promised: the open ones first. */
	public List<ObligationRow> of(String partner, LocalDate today) {
		return this.jdbc.sql("""
				select o.*, m.name as done_by_name from partner_obligation o left join member m on m.id = o.done_by
				where o.partner_slug = :partner order by o.done_at is not null, o.due_on, o.id limit :limit
				""")
			.param("partner", partner)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> row(row, today))
			.list();
	}

	/** What is due soon or overdue, of a chapter's partners or of the national ones. */
	public List<Due> due(@Nullable UUID chapter, LocalDate today) {
		return this.jdbc
			.sql("""
					select o.*, null as done_by_name, p.slug, p.name_zh, p.name_en, c.slug as chapter_slug
					from partner_obligation o join partner p on p.id = o.partner_id left join chapter c on c.id = p.chapter_id
					where o.done_at is null and o.due_on <= :day and p.chapter_id is not distinct from :chapter::uuid
					order by o.due_on, o.id limit :limit
					""")
			.param("day", today.plusDays(DAYS_AHEAD))
			.param("chapter", chapter)
			.param("limit", MOST_TASKS)
			.query((row, number) -> new Due(row.getString("slug"), row.getString("chapter_slug"),
					Columns.text(row, "name"), row(row, today)))
			.list();
	}

	private static ObligationRow row(ResultSet row, LocalDate today) throws SQLException {
		LocalDate dueOn = Objects.requireNonNull(Columns.date(row, "due_on"));
		Instant doneAt = Columns.instant(row, "done_at");
		return new ObligationRow(Columns.id(row, "id"), row.getString("what"),
				Obligation.Side.valueOf(row.getString("side")), dueOn, doneAt == null && dueOn.isBefore(today), doneAt,
				row.getString("done_by_name"), row.getString("done_reason"));
	}

	/** A promise that is due, and whose. */
	record Due(String slug, @Nullable String chapter, LocalizedText partner, ObligationRow row) {
	}

}
