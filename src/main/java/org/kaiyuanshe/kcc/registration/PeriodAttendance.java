package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came to the events that a chapter held in a period, alone or with others, in four
 * figures (R11). One that nobody recorded is left out, for it is unknown.
 */
@Component
@Order(20)
@Transactional(readOnly = true)
class PeriodAttendance implements PeriodFigures {

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodAttendance(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Figure> of(ChapterReference chapter, Period period) {
		Map<String, Object> sums = period.cut(this.jdbc.sql("""
				select count(*) as events, sum(r.registered) as registered, sum(nullif(r.checked_in, 0)) as checked_in,
				       sum(w.walk_ins) as walk_ins, sum(e.estimate) as estimated
				from chapter_activity a join event e on e.id = a.event_id
				left join lateral (select nullif(count(*), 0) as registered, count(checked_in_at) as checked_in
				                   from registration where event_id = e.id and status = 'CONFIRMED'
				                     and (:samples or not sample)) r on true
				left join lateral (select sum(people) as walk_ins from walk_in where event_id = e.id) w on true
				where a.chapter_id = :chapter and a.exclusion is null and a.ends_at > :start
				  and a.ends_at <= least(:end, :now) and (:samples or not a.sample)
				"""), chapter).param("now", Columns.parameter(this.clock.instant())).query().singleRow();
		boolean none = number(sums, "events") == 0;
		return Stream.of("registered", "checked_in", "walk_ins", "estimated")
			.filter((name) -> none || sums.get(name) != null)
			.map((name) -> new Figure(name.replace('_', '-'), number(sums, name), List.of()))
			.toList();
	}

	private static long number(Map<String, Object> sums, String name) {
		return (sums.get(name) instanceof Number number) ? number.longValue() : 0;
	}

}
