package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.event.EventQueries;
import org.kaiyuanshe.kcc.registration.AttendanceTotals.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who came, for one event and in sum (R11). */
@Component
@Transactional(readOnly = true)
public class AttendanceReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	AttendanceReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The figures of an event. */
	public Optional<AttendanceFigures> of(String slug) {
		return this.jdbc
			.sql("""
					select e.estimate, e.estimate_source_zh, e.estimate_source_en, e.ends_at, coalesce(a.open, false) as open,
					       r.*, (select coalesce(sum(people), 0) from walk_in w where w.event_id = e.id) as walk_ins
					from event e left join admission a on a.event_id = e.id
					cross join lateral (select count(*) filter (where status = 'CONFIRMED') as registered,
					                           count(*) filter (where status = 'WAITLISTED') as waiting,
					                           count(*) filter (where status = 'AWAITING_APPROVAL') as awaiting,
					                           count(checked_in_at) as checked_in
					                    from registration where event_id = e.id) r
					where e.slug = :slug
					""")
			.param("slug", slug)
			.query((row, number) -> figures(row))
			.optional();
	}

	/** The sums over past events of a chapter, or of all; trials and samples are none. */
	public AttendanceTotals totals(@Nullable String chapter) {
		return this.jdbc
			.sql("""
					with held as (
					    select e.id, e.estimate from event e left join chapter c on c.id = e.chapter_id
					    where e.status = 'PUBLISHED' and not e.test and e.not_held_at is null and not e.sample
					      and e.ends_at <= :now
					""" + EventQueries.heldBy(chapter)
					+ """
							),
							came as (
							    select event_id, count(*) as registered, count(checked_in_at) as checked_in from registration
							    where status = 'CONFIRMED' group by event_id),
							guests as (select event_id, sum(people) as walk_ins from walk_in group by event_id)
							select count(*) as events, coalesce(sum(registered), 0) as registered, count(registered) as registered_events,
							       coalesce(sum(checked_in), 0) as checked_in,
							       count(*) filter (where checked_in > 0) as checked_in_events,
							       coalesce(sum(walk_ins), 0) as walk_ins, count(walk_ins) as walk_ins_events,
							       coalesce(sum(estimate), 0) as estimated, count(estimate) as estimated_events
							from held left join came on came.event_id = held.id left join guests on guests.event_id = held.id
							""")
			.param("now", Columns.parameter(this.clock.instant()))
			.param("chapter", chapter)
			.query((row, number) -> new AttendanceTotals(row.getInt("events"), figure(row, "registered"),
					figure(row, "checked_in"), figure(row, "walk_ins"), figure(row, "estimated")))
			.single();
	}

	private AttendanceFigures figures(ResultSet row) throws SQLException {
		Instant end = Objects.requireNonNull(Columns.instant(row, "ends_at"));
		return new AttendanceFigures(row.getBoolean("open"), row.getInt("registered"), row.getInt("waiting"),
				row.getInt("awaiting"), row.getInt("checked_in"), row.getInt("walk_ins"),
				(Integer) row.getObject("estimate"), Columns.text(row, "estimate_source"),
				!end.isAfter(this.clock.instant()));
	}

	private static Figure figure(ResultSet row, String name) throws SQLException {
		return new Figure(row.getInt(name), row.getInt(name + "_events"));
	}

}
