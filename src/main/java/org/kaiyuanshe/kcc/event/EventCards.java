package org.kaiyuanshe.kcc.event;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the cards of events that other things name. */
@Component
@Transactional(readOnly = true)
public class EventCards {

	/** What visitors see of events e: announced, no trial, not hidden. */
	static final String SHOWN = " e.status <> 'DRAFT' and not e.test and e.hidden_at is null ";

	private final JdbcClient jdbc;

	EventCards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The public ones of those events, by date. */
	public List<EventCard> of(Collection<String> slugs) {
		return slugs.isEmpty() ? List.of() : this.jdbc.sql(EventPages.EVENTS + "where" + SHOWN + """
				and e.slug in (:slugs) order by e.starts_at, e.id
				""").param("slugs", slugs).query((row, number) -> EventPages.card(row)).list();
	}

}
