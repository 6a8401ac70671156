package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events that a chapter held in a period, alone or with others, and those announced
 * for as long a time after it (R6).
 */
@Component
@Order(10)
@Transactional(readOnly = true)
class HeldEvents implements PeriodFigures {

	private final JdbcClient jdbc;

	private final Clock clock;

	HeldEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Figure> of(ChapterReference chapter, Period period) {
		Period next = period.next();
		List<Listed> over = listed(chapter, period, this.clock.instant());
		return List.of(figure("events", over.stream().filter((event) -> !event.together()).toList()),
				figure("co-hosted", over.stream().filter(Listed::together).toList()),
				figure("announced", listed(chapter, next, next.end(chapter))));
	}

	/**
	 * What counts and ends in that time; an event that ends at midnight belongs to the
	 * day before.
	 */
	private List<Listed> listed(ChapterReference chapter, Period period, Instant latest) {
		return period.cut(this.jdbc.sql("""
				select coalesce(title_zh, title_en) as title, host_id is not null as together
				from chapter_activity
				where chapter_id = :chapter and exclusion is null and ends_at > :start and ends_at <= :end
				  and ends_at <= :latest and (:samples or not sample)
				order by ends_at, event_id
				"""), chapter).param("latest", Columns.parameter(latest)).query(Listed.class).list();
	}

	private static Figure figure(String key, List<Listed> events) {
		return new Figure(key, events.size(), events.stream().map(Listed::title).toList());
	}

	private record Listed(String title, boolean together) {
	}

}
