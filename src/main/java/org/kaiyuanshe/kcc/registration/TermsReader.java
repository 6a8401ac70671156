package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how events take registrations. */
@Component
@Transactional(readOnly = true)
class TermsReader {

	private final JdbcClient jdbc;

	TermsReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Terms of(UUID event) {
		return this.jdbc.sql("select * from admission where event_id = :event")
			.param("event", event)
			.query((row, number) -> new Terms(row.getBoolean("open"), Columns.dateTime(row, "opens_local"),
					Columns.dateTime(row, "closes_local"), row.getBoolean("approval"),
					new Questions(questions(Columns.id(row, "id")))))
			.optional()
			.orElseGet(Terms::none);
	}

	private List<Question> questions(UUID admission) {
		return this.jdbc.sql("""
				select text, options, required from admission_question where admission_id = :admission order by position
				""").param("admission", admission).query(Question.class).list();
	}

}
