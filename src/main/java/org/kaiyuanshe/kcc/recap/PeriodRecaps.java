package org.kaiyuanshe.kcc.recap;

import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recaps that a chapter published in a period (R6). */
@Component
@Order(40)
@Transactional(readOnly = true)
class PeriodRecaps implements PeriodFigures {

	private final JdbcClient jdbc;

	PeriodRecaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Figure> of(ChapterReference chapter, LocalDate first, LocalDate last) {
		List<String> titles = this.jdbc.sql("""
				select coalesce(title_zh, title_en) from recap
				where chapter_id = :chapter and status = 'PUBLISHED' and dated
				  and published_at >= :start and published_at < :end
				order by published_at, id
				""")
			.param("chapter", chapter.id())
			.param("start", Columns.parameter(first.atStartOfDay(chapter.zone()).toInstant()))
			.param("end", Columns.parameter(last.plusDays(1).atStartOfDay(chapter.zone()).toInstant()))
			.query(String.class)
			.list();
		return List.of(new Figure("recaps", titles.size(), titles));
	}

}
