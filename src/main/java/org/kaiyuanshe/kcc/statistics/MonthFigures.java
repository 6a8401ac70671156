package org.kaiyuanshe.kcc.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.EventQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened in each month, of a chapter or of all. Drafts, trials, samples and
 * what did not take place are none.
 */
@Component
@Transactional(readOnly = true)
class MonthFigures {

	/** Months that one event keeps its chapter active, its own among them (R3). */
	private static final int ACTIVE = 3;

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	private final Clock clock;

	MonthFigures(JdbcClient jdbc, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The events that are over, and who came, in four figures that are never mixed (R11).
	 */
	public Map<YearMonth, Held> held(@Nullable String chapter) {
		return this.jdbc
			.sql("""
					select date_trunc('month', e.start_local)::date as month, count(*) as events,
					       coalesce(sum(r.registered), 0) as registered, coalesce(sum(r.checked_in), 0) as checked_in,
					       coalesce(sum(w.walk_ins), 0) as walk_ins, coalesce(sum(e.estimate), 0) as estimated
					from event e left join chapter c on c.id = e.chapter_id
					left join (select event_id, count(*) as registered, count(checked_in_at) as checked_in from registration
					           where status = 'CONFIRMED' group by event_id) r on r.event_id = e.id
					left join (select event_id, sum(people) as walk_ins from walk_in group by event_id) w on w.event_id = e.id
					where e.status = 'PUBLISHED' and not e.test and e.not_held_at is null and not e.sample
					  and e.ends_at <= :now
					"""
					+ EventQueries.heldBy(chapter) + "group by 1")
			.param("chapter", chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> new Held(month(row), row.getLong("events"), row.getLong("registered"),
					row.getLong("checked_in"), row.getLong("walk_ins"), row.getLong("estimated")))
			.stream()
			.collect(Collectors.toMap(Held::month, Function.identity()));
	}

	/** How many chapters held a counted event in a month or in the two before it. */
	public Map<YearMonth, Long> activeChapters() {
		return counted(this.jdbc.sql("""
				select month::date as month, count(distinct a.chapter_id) as number
				from chapter_activity a,
				     generate_series(date_trunc('month', a.start_local),
				                     date_trunc('month', a.start_local) + (:active - 1) * interval '1 month',
				                     interval '1 month') as month
				where a.exclusion is null and not a.sample and a.ends_at <= :now and month <= :today
				group by 1
				""")
			.param("active", ACTIVE)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("today", today()));
	}

	/** Who took on a role in a chapter, or in any, for the first time. */
	public Map<YearMonth, Long> newMembers(@Nullable String chapter) {
		return counted(this.jdbc
			.sql("""
					select date_trunc('month', since)::date as month, count(*) as number
					from (select min(a.from_date) as since from appointment a join member m on m.id = a.member_id
					      where a.body_kind = 'CHAPTER' and (:chapter::text is null or a.body_slug = :chapter) and not m.sample
					      group by m.id having every(a.from_date is not null)) first
					where since <= :today group by 1
					""")
			.param("chapter", chapter)
			.param("today", today()));
	}

	/** The day it is now; no month later than this one is told of. */
	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	private static Map<YearMonth, Long> counted(JdbcClient.StatementSpec query) {
		return query.query((row, number) -> Map.entry(month(row), row.getLong("number")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return YearMonth.from(Objects.requireNonNull(Columns.date(row, "month")));
	}

	/** What was held in a month. */
	record Held(YearMonth month, long events, long registered, long checkedIn, long walkIns, long estimated) {
	}

}
