package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.event.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever has news of an event who is to hear them. */
@Component
@Transactional
class RegisteredParticipants implements Participants {

	private final SeatBook seats;

	private final PrivateLinks links;

	private final JdbcClient jdbc;

	RegisteredParticipants(SeatBook seats, PrivateLinks links, JdbcClient jdbc) {
		this.seats = seats;
		this.links = links;
		this.jdbc = jdbc;
	}

	@Override
	public List<Participant> of(UUID event) {
		this.seats.queue(event);
		return this.jdbc.sql("""
				select id, email, name, language, status = 'CONFIRMED' as seated, created_at from registration
				where event_id = :event and status in ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED')
				order by number
				""")
			.param("event", event)
			.query((row, number) -> new Participant(Columns.id(row, "id"), row.getString("email"),
					row.getString("name"), Locale.forLanguageTag(row.getString("language")), row.getBoolean("seated"),
					Columns.instant(row, "created_at")))
			.list();
	}

	@Override
	public String page(Participant participant) {
		return "/registrations/" + this.links.mint(participant.registration()).value();
	}

}
