package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the other events of an event's series, and adds them to its pages. */
@Component
@Transactional(readOnly = true)
class SeriesPages implements EventPanels {

	private static final int MOST = 12;

	private static final String SERIES = """
			select e.*, e.id = this.id as current from event this join event e on e.series_id = this.series_id
			where this.slug = :slug
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SeriesPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When it takes place again, as far as that is announced. */
	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		if (!page.inSeries()) {
			return Map.of();
		}
		return Map.of("nextDates",
				this.jdbc.sql(SERIES + """
						and e.id <> this.id and e.status = 'PUBLISHED' and not e.test
						  and e.hidden_at is null and e.ends_at > :now
						order by e.starts_at, e.id limit :most
						""")
					.param("slug", page.card().slug())
					.param("now", Columns.parameter(this.clock.instant()))
					.param("most", MOST)
					.query((row, number) -> date(row))
					.list());
	}

	/** Every one that the chapter hosts, and whether the event can be deleted. */
	@Override
	public Map<String, ?> forTeam(EventPage page) {
		String slug = page.card().slug();
		boolean deletable = page.card().status() == EventStatus.DRAFT && isUnseen(slug);
		return page.inSeries() ? Map.of("deletable", deletable, "series", new SeriesPanel(ofSeries(slug)))
				: Map.of("deletable", deletable);
	}

	/** What follows an event of a chapter in its series; none where nothing does. */
	@Nullable Followers following(String chapter, String slug) {
		return this.jdbc.sql("""
				select count(*) as count, coalesce(sum(e.version + 1), 0) as stamp
				from event this join chapter c on c.id = this.chapter_id and c.slug = :chapter
				join event e on e.series_id = this.series_id and e.chapter_id = this.chapter_id
				  and e.series_position > this.series_position
				where this.slug = :slug and e.status <> 'CANCELLED' and e.ends_at > :now
				""")
			.param("chapter", chapter)
			.param("slug", slug)
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Followers.class)
			.optional()
			.filter((followers) -> followers.count() > 0)
			.orElse(null);
	}

	private List<SeriesDate> ofSeries(String slug) {
		return this.jdbc.sql(SERIES + "and e.chapter_id = this.chapter_id order by e.series_position")
			.param("slug", slug)
			.query((row, number) -> date(row))
			.list();
	}

	private boolean isUnseen(String slug) {
		return this.jdbc.sql("""
				select not e.announced and not exists (select 1 from event_co_host h where h.event_id = e.id)
				from event e where e.slug = :slug
				""").param("slug", slug).query(Boolean.class).single();
	}

	private SeriesDate date(ResultSet row) throws SQLException {
		Instant end = Objects.requireNonNull(Columns.instant(row, "ends_at"));
		return new SeriesDate(row.getString("slug"), EventPages.when(row), EventStatus.valueOf(row.getString("status")),
				!end.isAfter(this.clock.instant()), row.getBoolean("current"));
	}

}
