package org.kaiyuanshe.kcc.recap;

import java.time.Clock;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recaps that a chapter published in a period, and the events of its own in it that
 * nobody has told of (R6).
 */
@Component
@Order(40)
@Transactional(readOnly = true)
class PeriodRecaps implements PeriodFigures {

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodRecaps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Figure> of(ChapterReference chapter, Period period) {
		return List.of(figure("recaps", listed("""
				select coalesce(title_zh, title_en) from recap
				where chapter_id = :chapter and status = 'PUBLISHED' and dated
				  and published_at >= :start and published_at < :end and (:samples or not sample)
				order by published_at, id
				""", chapter, period)), figure("untold", listed("""
				select coalesce(a.title_zh, a.title_en) from chapter_activity a join event e on e.id = a.event_id
				where a.chapter_id = :chapter and a.host_id is null and a.exclusion is null
				  and a.ends_at > :start and a.ends_at <= least(:end, :now)
				  and (:samples or not a.sample)
				  and coalesce(e.recap_zh, e.recap_en) is null
				  and not exists (select from recap_event t join recap r on r.id = t.recap_id
				                  where t.event_id = e.id and r.status = 'PUBLISHED')
				order by a.ends_at, a.event_id
				""", chapter, period)));
	}

	private List<String> listed(String sql, ChapterReference chapter, Period period) {
		return period.cut(this.jdbc.sql(sql), chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.query(String.class)
			.list();
	}

	private static Figure figure(String key, List<String> titles) {
		return new Figure(key, titles.size(), titles);
	}

}
