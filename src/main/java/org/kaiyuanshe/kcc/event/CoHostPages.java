package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterChoices.Eligible;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who holds an event together, for the host and for those it invited. */
@Component
@Transactional(readOnly = true)
class CoHostPages {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	CoHostPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The chapters that an event's host invited, in the order of the invitations. */
	List<CoHostRow> ofEvent(String event) {
		return this.jdbc.sql("""
				select c.slug, c.city_zh, c.city_en, h.state, coalesce(h.answered_at, h.invited_at) as since,
				       c.status in ('ACTIVE', 'PAUSED') as going
				from event_co_host h join chapter c on c.id = h.chapter_id join event e on e.id = h.event_id
				where e.slug = :event and h.dissolved_at is null
				order by h.invited_at, h.id
				""")
			.param("event", event)
			.query((row, number) -> new CoHostRow(host(row), CoHostState.valueOf(row.getString("state")),
					Objects.requireNonNull(Columns.instant(row, "since")), row.getBoolean("going")))
			.list();
	}

	/** Those of them to which the host can hand it over. */
	List<CoHostRow> heirs(String event) {
		return ofEvent(event).stream().filter(CoHostRow::mayTakeOver).toList();
	}

	/**
	 * The chapters that can be invited to an event: going on, and not asked yet or
	 * declined.
	 */
	static Eligible invitable(String event) {
		return new Eligible("""
				c.status in ('ACTIVE', 'PAUSED') and c.id not in (
				  select e.chapter_id from event e where e.slug = :event
				  union all
				  select h.chapter_id from event_co_host h join event e on e.id = h.event_id
				  where e.slug = :event and h.state <> 'DECLINED' and h.dissolved_at is null)
				""", Map.of("event", event), "event.cohost.uninvitable");
	}

	/** The slug of the chapter that accepted first among those that can host an event. */
	Optional<String> heirOf(UUID event) {
		return this.jdbc.sql("""
				select c.slug from event_co_host h join chapter c on c.id = h.chapter_id
				where h.event_id = :event and h.state = 'ACCEPTED' and h.dissolved_at is null
				  and c.status in ('ACTIVE', 'PAUSED')
				order by h.answered_at, h.id limit 1
				""").param("event", event).query(String.class).optional();
	}

	/**
	 * What a chapter was invited to and has yet to answer, and what it holds with others,
	 * the latest event first.
	 */
	List<CoHosting> ofChapter(String chapter) {
		return this.jdbc.sql("""
				select e.*, c.slug as host_slug, c.city_zh, c.city_en, h.state, h.invited_at
				from event_co_host h join event e on e.id = h.event_id join chapter c on c.id = e.chapter_id
				where h.chapter_slug = :chapter and h.dissolved_at is null
				  and (h.state = 'ACCEPTED'
				       or (h.state = 'INVITED' and e.ends_at > :now and e.status <> 'CANCELLED'))
				order by e.starts_at desc, e.id limit :most
				""")
			.param("chapter", chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("most", MOST)
			.query((row, number) -> coHosting(row))
			.list();
	}

	private CoHosting coHosting(ResultSet row) throws SQLException {
		EventStatus status = EventStatus.valueOf(row.getString("status"));
		Instant end = Objects.requireNonNull(Columns.instant(row, "ends_at"));
		boolean cancelled = status == EventStatus.CANCELLED;
		return new CoHosting(row.getString("slug"), Columns.text(row, "title"), Columns.when(row),
				EventMode.valueOf(row.getString("mode")), Columns.text(row, "venue"),
				new EventHost(row.getString("host_slug"), Columns.text(row, "city")),
				CoHostState.valueOf(row.getString("state")), Objects.requireNonNull(Columns.instant(row, "invited_at")),
				status != EventStatus.DRAFT && !row.getBoolean("test"), !cancelled && end.isAfter(this.clock.instant()),
				cancelled, row.getBoolean("sample"));
	}

	private static EventHost host(ResultSet row) throws SQLException {
		return new EventHost(row.getString("slug"), Columns.text(row, "city"));
	}

}
