package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many reports of each quarter came in time; samples are none. */
@Component
@Transactional(readOnly = true)
public class Punctuality {

	private final JdbcClient jdbc;

	Punctuality(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The quarters of which there are reports, the earliest first: of a chapter, or of
	 * all.
	 */
	public List<InTime> byQuarter(@Nullable String chapter) {
		return this.jdbc.sql("""
				select quarter, count(*) as asked, count(*) filter (where in_time) as in_time from status_report
				where not sample and (:chapter::text is null or chapter_slug = :chapter)
				group by quarter order by quarter
				""")
			.param("chapter", chapter)
			.query((row, number) -> new InTime(Quarter.parse(row.getString("quarter")).orElseThrow(),
					row.getInt("asked"), row.getInt("in_time")))
			.list();
	}

	/** A quarter: how many reports were asked for, and how many of them came in time. */
	public record InTime(Quarter quarter, int asked, int inTime) {
	}

}
