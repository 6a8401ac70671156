package org.kaiyuanshe.kcc.recap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.recap.RecapPage.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the events that a recap can tell of, and those that it can call to. */
@Component
@Transactional(readOnly = true)
public class RecapEvents {

	static final String EVENTS = """
			select e.slug, e.title_zh, e.title_en, e.start_local, e.end_local, e.zone, e.time_known,
			       c.slug as chapter_slug, c.city_zh, c.city_en
			from event e left join chapter c on c.id = e.chapter_id
			""";

	private static final int MOST = 40;

	private static final String OF_CHAPTER = """
			where e.status = 'PUBLISHED' and not e.test
			  and (c.slug = :chapter
			       or exists (select from event_co_host o where o.event_id = e.id and o.chapter_slug = :chapter
			                  and o.state = 'ACCEPTED' and o.dissolved_at is null))
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	RecapEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a chapter held or helped with and that took place, the latest first. */
	List<Occasion> past(String chapter) {
		return of(chapter, "and e.starts_at <= :now and e.not_held_at is null order by e.starts_at desc, e.id");
	}

	/** What a chapter holds or helps with next. */
	List<Occasion> upcoming(String chapter) {
		return of(chapter, "and e.ends_at > :now order by e.starts_at, e.id");
	}

	/** An event that a recap calls to, as visitors see it. */
	Optional<Occasion> next(UUID event) {
		return this.jdbc.sql(EVENTS + """
				where e.id = :event and e.status = 'PUBLISHED' and not e.test and e.hidden_at is null
				""").param("event", event).query((row, number) -> occasion(row)).optional();
	}

	/** The events that a recap tells of, as visitors see them. */
	List<Occasion> shownIn(UUID recap) {
		return this.jdbc.sql(EVENTS + """
				join recap_event t on t.event_id = e.id
				where t.recap_id = :recap and e.status <> 'DRAFT' and not e.test and e.hidden_at is null
				order by t.position
				""").param("recap", recap).query((row, number) -> occasion(row)).list();
	}

	/** The public event of that slug, if it has begun. */
	Optional<UUID> begun(String slug) {
		return this.jdbc.sql("""
				select id from event
				where slug = :slug and status = 'PUBLISHED' and not test and starts_at <= :now and not_held_at is null
				""")
			.param("slug", slug)
			.param("now", Columns.parameter(this.clock.instant()))
			.query(UUID.class)
			.optional();
	}

	/** The public event of that slug. */
	public Optional<UUID> find(String slug) {
		return this.jdbc.sql("select id from event where slug = :slug and status = 'PUBLISHED' and not test")
			.param("slug", slug)
			.query(UUID.class)
			.optional();
	}

	/** When the last of those events ended. */
	Instant lastEnd(Collection<UUID> ids) {
		return this.jdbc.sql("select max(ends_at) from event where id in (:ids)")
			.param("ids", ids)
			.query((row, number) -> Objects.requireNonNull(Columns.instant(row, "max")))
			.single();
	}

	/** Those of the slugs that are not of an event that has begun. */
	List<String> unknown(Collection<String> slugs) {
		return slugs.stream().filter((slug) -> begun(slug).isEmpty()).toList();
	}

	static Occasion occasion(ResultSet row) throws SQLException {
		return new Occasion(row.getString("slug"), Columns.text(row, "title"), Columns.when(row),
				row.getString("chapter_slug"), Columns.text(row, "city"));
	}

	private List<Occasion> of(String chapter, String condition) {
		return this.jdbc.sql(EVENTS + OF_CHAPTER + condition + " limit :most")
			.param("chapter", chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("most", MOST)
			.query((row, number) -> occasion(row))
			.list();
	}

}
