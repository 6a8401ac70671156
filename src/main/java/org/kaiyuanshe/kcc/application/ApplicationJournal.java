package org.kaiyuanshe.kcc.application;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down every step of an application, in the transaction that takes it, and reads
 * them back.
 */
@Component
class ApplicationJournal {

	private final JdbcClient jdbc;

	ApplicationJournal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(ApplicationEvent event) {
		if (event instanceof ApplicationEvent.Drafted) {
			return;
		}
		String stance = (event instanceof ApplicationEvent.OpinionGiven opinion) ? opinion.stance() : null;
		this.jdbc.sql("""
				insert into application_step (id, application_id, kind, at, by_member, who, stance, words)
				values (:id, :application, :kind, :at, :by, :who, :stance, :words)
				""")
			.param("id", Aggregate.newId())
			.param("application", event.about().application())
			.param("kind", event.getClass().getSimpleName())
			.param("at", Columns.parameter(event.at()))
			.param("by", event.by())
			.param("who", event.who())
			.param("stance", stance)
			.param("words", event.words())
			.update();
	}

	/** The steps of an application, the first one first. */
	List<ApplicationStep> of(UUID application) {
		return this.jdbc.sql("""
				select s.*, m.name as by_name from application_step s left join member m on m.id = s.by_member
				where s.application_id = :id order by s.at, s.id
				""")
			.param("id", application)
			.query((row, number) -> new ApplicationStep(row.getString("kind"),
					Objects.requireNonNull(Columns.instant(row, "at")), row.getString("by_name"), row.getString("who"),
					row.getString("stance"), row.getString("words")))
			.list();
	}

}
