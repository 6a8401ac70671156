package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.event.EventQueries;

/** What attendance is added up from (R11); trials and samples are none. */
public final class AttendanceQueries {

	/** The same as {@code attendance_counted} has for a day, for each event. */
	private static final String OF_EVENTS = """
			(select e.start_local::date as day, 1 as events, r.registered, (r.registered > 0)::int as registered_events,
			        r.checked_in, (r.checked_in > 0)::int as checked_in_events, coalesce(w.walk_ins, 0) as walk_ins,
			        (w.walk_ins is not null)::int as walk_ins_events, coalesce(e.estimate, 0) as estimated,
			        (e.estimate is not null)::int as estimated_events
			 from event e
			 cross join lateral (select count(*) as registered, count(checked_in_at) as checked_in
			                     from registration where event_id = e.id and status = 'CONFIRMED') r
			 cross join lateral (select sum(people) as walk_ins from walk_in where event_id = e.id) w
			 where e.status = 'PUBLISHED' and not e.test and e.not_held_at is null and not e.sample
			   and e.ends_at <= :now %s) counted
			""";

	private AttendanceQueries() {
	}

	/**
	 * What was over at {@code :now}, to select from: of the chapter {@code :chapter}
	 * event by event, of all day by day, most of which are added up already.
	 */
	public static String counted(@Nullable String chapter) {
		return (chapter != null) ? OF_EVENTS.formatted(EventQueries.heldBy(chapter)) : "attendance_by_day(:now) counted";
	}

}
