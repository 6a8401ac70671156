package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
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
		return this.jdbc.sql("""
				select coalesce(sum(events), 0) as events, coalesce(sum(registered), 0) as registered,
				       coalesce(sum(registered_events), 0) as registered_events,
				       coalesce(sum(checked_in), 0) as checked_in,
				       coalesce(sum(checked_in_events), 0) as checked_in_events,
				       coalesce(sum(walk_ins), 0) as walk_ins, coalesce(sum(walk_ins_events), 0) as walk_ins_events,
				       coalesce(sum(estimated), 0) as estimated, coalesce(sum(estimated_events), 0) as estimated_events
				from\s""" + AttendanceQueries.counted(chapter))
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
