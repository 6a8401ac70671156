package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads announced events for calendars and mails; trials and drafts are not there. */
@Component
@Transactional(readOnly = true)
public class CalendarEvents {

	static final String ANNOUNCED = """
			select e.*, c.city_zh, c.city_en, c.id as chapter from event e left join chapter c on c.id = e.chapter_id
			where e.status <> 'DRAFT' and not e.test and e.hidden_at is null
			""";

	private final JdbcClient jdbc;

	private final Communities communities;

	CalendarEvents(JdbcClient jdbc, Communities communities) {
		this.jdbc = jdbc;
		this.communities = communities;
	}

	/** The announced event of that address, cancelled or not. */
	public Optional<CalendarEvent> find(String slug) {
		return this.jdbc.sql(ANNOUNCED + "and e.slug = :slug")
			.param("slug", slug)
			.query((row, number) -> event(row))
			.optional();
	}

	/** What begins after the one instant and not after the other, the next first. */
	public List<CalendarEvent> startingBetween(Instant after, Instant until) {
		return this.jdbc.sql(ANNOUNCED + """
				and e.status = 'PUBLISHED' and e.not_held_at is null and e.starts_at > :after and e.starts_at <= :until
				order by e.starts_at, e.id
				""")
			.param("after", Columns.parameter(after))
			.param("until", Columns.parameter(until))
			.query((row, number) -> event(row))
			.list();
	}

	CalendarEvent event(ResultSet row) throws SQLException {
		Community community = this.communities.current();
		boolean hosted = row.getObject("chapter") != null;
		String cancelled = row.getString("cancelled_reason");
		return new CalendarEvent(Columns.id(row, "id"), row.getLong("version"), row.getString("slug"),
				Columns.text(row, "title"), EventPages.when(row), EventMode.valueOf(row.getString("mode")),
				Columns.text(row, "venue"), Columns.text(row, "address"), Columns.text(row, "description"),
				row.getString("online_url"),
				row.getObject("cancelled_at") != null || row.getObject("not_held_at") != null,
				(cancelled != null) ? cancelled : row.getString("not_held_reason"),
				hosted ? community.chapterName().with(Columns.text(row, "city")) : community.organisation());
	}

}
