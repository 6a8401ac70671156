package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.MonthPage.ChapterLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a month of the calendar: two statements, however much happens in it. */
@Component
@Transactional(readOnly = true)
class MonthPages {

	/** More on one page helps nobody; the chapters' own months show all. */
	private static final int MOST = 400;

	/**
	 * The range finds by instants, with a day to spare for zones; the local times decide.
	 */
	private static final String IN_MONTH = """
			where e.status <> 'DRAFT' and not e.test and e.hidden_at is null
			  and tstzrange(e.starts_at, e.ends_at) && tstzrange(:from, :to)
			  and e.start_local < :next and coalesce(e.end_local, e.start_local) >= :first
			""";

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	private final Clock clock;

	MonthPages(JdbcClient jdbc, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** The month, or the present one; today is that of the community's own zone. */
	public MonthPage find(@Nullable YearMonth wanted, @Nullable String chapter) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		YearMonth month = (wanted != null) ? wanted : YearMonth.from(today);
		List<EventCard> events = in(month, EventPages.EVENTS + IN_MONTH + EventPages.BY_CHAPTER + """
				order by e.start_local, e.id limit :limit
				""").param("chapter", chapter)
			.param("limit", MOST + 1)
			.query((row, number) -> EventPages.card(row))
			.list();
		boolean cut = events.size() > MOST;
		return MonthPage.of(month, chapter, chapters(month), cut ? events.subList(0, MOST) : events, today, cut);
	}

	private List<ChapterLink> chapters(YearMonth month) {
		return in(month, """
				select c.slug, c.city_zh, c.city_en from chapter c
				where c.id in (select e.chapter_id from event e
				""" + IN_MONTH + """
				  union all select h.chapter_id from event e join event_co_host h on h.event_id = e.id
				""" + IN_MONTH + """
				  and h.state = 'ACCEPTED' and h.dissolved_at is null)
				order by c.sort_key limit 100
				""").query((row, number) -> new ChapterLink(row.getString("slug"), Columns.text(row, "city"))).list();
	}

	private StatementSpec in(YearMonth month, String sql) {
		LocalDate first = month.atDay(1);
		LocalDate next = month.plusMonths(1).atDay(1);
		return this.jdbc.sql(sql)
			.param("first", first)
			.param("next", next)
			.param("from", Columns.parameter(midnight(first.minusDays(1))))
			.param("to", Columns.parameter(midnight(next.plusDays(1))));
	}

	private static Instant midnight(LocalDate day) {
		return day.atStartOfDay().toInstant(ZoneOffset.UTC);
	}

}
