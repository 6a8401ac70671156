package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.inactivity.CaseStep.CountedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what ends a pause or a case by itself. */
@Component
@Transactional(readOnly = true)
class CaseClocks {

	private final JdbcClient jdbc;

	CaseClocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The pauses whose last day has come where the chapter is. */
	public List<EndedPause> endedPauses(Instant now) {
		return this.jdbc.sql("""
				select id, paused_until from chapter
				where status = 'PAUSED' and paused_until <= (:now at time zone zone)::date order by slug
				""")
			.param("now", Columns.parameter(now))
			.query((row, number) -> new EndedPause(Columns.id(row, "id"),
					Objects.requireNonNull(Columns.date(row, "paused_until"))))
			.list();
	}

	/** The latest event that counted after the clock of that case had started. */
	public Optional<CountedEvent> countedEvent(UUID about, Instant now) {
		return this.jdbc.sql("""
				select a.slug, a.title_zh, a.title_en
				from inactivity_case i join chapter c on c.id = i.chapter_id
				join chapter_activity a on a.chapter_id = i.chapter_id
				where i.id = :about and a.exclusion is null and a.ends_at <= :now
				  and (a.ends_at at time zone c.zone)::date > i.clock_start
				order by a.ends_at desc, a.event_id limit 1
				""")
			.param("about", about)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new CountedEvent(row.getString("slug"), Columns.text(row, "title")))
			.optional();
	}

	/** A pause that is over from that day. */
	record EndedPause(UUID chapter, LocalDate until) {
	}

}
