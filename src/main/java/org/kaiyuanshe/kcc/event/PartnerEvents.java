package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

	PartnerEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest events that name one of those, in small letters. */
	public List<EventCard> naming(Collection<String> names, int limit) {
		return this.jdbc.sql(EventPages.EVENTS + """
				where e.status <> 'DRAFT' and not e.test and e.id in (
				  select event_id from event_partner where lower(name_zh) = any (:names)
				  union select event_id from event_partner where lower(name_en) = any (:names))
				order by e.starts_at desc, e.id limit :limit
				""")
			.param("names", names.toArray(String[]::new))
			.param("limit", limit)
			.query((row, number) -> EventPages.card(row))
			.list();
	}

	/** The partners named by a chapter's events on those local days that took place. */
	public List<LocalizedText> namedBy(UUID chapter, LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select distinct p.name_zh, p.name_en from event_partner p join event e on e.id = p.event_id
				where e.status = 'PUBLISHED' and not e.test and e.not_held_at is null
				  and e.start_local::date between :first and :last
				  and (e.chapter_id = :chapter or exists (select 1 from event_co_host h where h.event_id = e.id
				       and h.chapter_id = :chapter and h.state = 'ACCEPTED' and h.dissolved_at is null))
				order by 1, 2
				""")
			.param("chapter", chapter)
			.param("first", first)
			.param("last", last)
			.query((row, number) -> Columns.text(row, "name"))
			.list();
	}

}
