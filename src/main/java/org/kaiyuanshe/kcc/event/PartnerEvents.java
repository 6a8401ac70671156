package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Period;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the public events whose programmes name somebody as a partner. */
@Component
@Transactional(readOnly = true)
public class PartnerEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The latest events that name one of those, in small letters. */
	public List<EventCard> naming(Collection<String> names, int limit) {
		return this.jdbc.sql(EventPages.EVENTS + """
				where e.status <> 'DRAFT' and not e.test and e.hidden_at is null and e.id in (
				  select event_id from event_partner where lower(name_zh) = any (:names)
				  union select event_id from event_partner where lower(name_en) = any (:names))
				order by e.starts_at desc, e.id limit :limit
				""")
			.param("names", names.toArray(String[]::new))
			.param("limit", limit)
			.query((row, number) -> EventPages.card(row))
			.list();
	}

	/** The partners named by the events that a chapter held in a period (R6). */
	public List<LocalizedText> namedBy(ChapterReference chapter, Period period) {
		return period.cut(this.jdbc.sql("""
				select distinct p.name_zh, p.name_en from event_partner p join chapter_activity a using (event_id)
				where a.chapter_id = :chapter and a.exclusion is null and a.ends_at > :start
				  and a.ends_at <= least(:end, :now) and (:samples or not a.sample)
				order by 1, 2
				"""), chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> Columns.text(row, "name"))
			.list();
	}

}
