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
import org.kaiyuanshe.kcc.registration.AttendanceQueries;
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
		return this.jdbc.sql("""
				select date_trunc('month', day)::date as month, sum(events) as events, sum(registered) as registered,
				       sum(checked_in) as checked_in, sum(walk_ins) as walk_ins, sum(estimated) as estimated
				from %s group by 1 having sum(events) > 0
				""".formatted(AttendanceQueries.counted(chapter)))
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
				select month::date as month, count(*) as number
				from (select distinct a.chapter_id, a.first + number * interval '1 month' as month
				      from (select distinct chapter_id, date_trunc('month', start_local) as first from chapter_activity
				            where exclusion is null and not sample and ends_at <= :now) a,
				           generate_series(0, :active - 1) as number) active
				where month <= :today
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
