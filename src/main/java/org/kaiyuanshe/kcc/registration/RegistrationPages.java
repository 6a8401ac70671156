package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one registration, for the participant and for whoever scans the code. */
@Component
@Transactional(readOnly = true)
class RegistrationPages {

	private final PrivateLinks links;

	private final Occasions occasions;

	private final JdbcClient jdbc;

	private final Clock clock;

	RegistrationPages(PrivateLinks links, Occasions occasions, JdbcClient jdbc, Clock clock) {
		this.links = links;
		this.occasions = occasions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The registration behind a private link. */
	Optional<RegistrationPage> find(String token) {
		return this.links.find(token).map(this::get);
	}

	/** The registration behind the code that a participant shows at the door. */
	Optional<RegistrationPage> findByCheckIn(String code) {
		return this.links.findByCheckIn(code).map(this::get);
	}

	private RegistrationPage get(UUID id) {
		return this.jdbc.sql("""
				select r.*, (select count(*) from registration o where o.event_id = r.event_id
				             and o.status = 'WAITLISTED' and o.number < r.number) as ahead
				from registration r where r.id = :id
				""").param("id", id).query((row, number) -> page(row)).single();
	}

	private RegistrationPage page(ResultSet row) throws SQLException {
		Instant now = this.clock.instant();
		Occasion event = this.occasions.get(Columns.id(row, "event_id"));
		Participant participant = new Participant(row.getString("name"), row.getString("email"),
				row.getString("language"));
		return new RegistrationPage(Columns.id(row, "id"), row.getInt("number"),
				RegistrationStatus.valueOf(row.getString("status")), participant, event, row.getInt("ahead"),
				Columns.instant(row, "offered_until"), row.getString("decided_reason"),
				row.getObject("decided_by") != null, Columns.instant(row, "checked_in_at"), feedback(row),
				answers(Columns.id(row, "id")), event.hasStarted(now), event.isOver(now));
	}

	private static @Nullable Feedback feedback(ResultSet row) throws SQLException {
		Instant at = Columns.instant(row, "rated_at");
		return (at != null) ? new Feedback(row.getInt("rating"), row.getString("rating_comment"), at) : null;
	}

	private List<Answer> answers(UUID registration) {
		return this.jdbc.sql("""
				select question, answer from registration_answer where registration_id = :id order by position
				""").param("id", registration).query(Answer.class).list();
	}

}
