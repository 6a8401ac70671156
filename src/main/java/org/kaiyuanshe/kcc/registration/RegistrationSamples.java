package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters registrations of the demo pack; nobody gets a mail about them. */
@Service
@Transactional
public class RegistrationSamples {

	private static final Duration BETWEEN = Duration.ofMinutes(7);

	private final RegistrationRepository registrations;

	private final AdmissionService admissions;

	private final SeatBook seats;

	private final Occasions occasions;

	private final JdbcClient jdbc;

	private final Clock clock;

	RegistrationSamples(RegistrationRepository registrations, AdmissionService admissions, SeatBook seats,
			Occasions occasions, JdbcClient jdbc, Clock clock) {
		this.registrations = registrations;
		this.admissions = admissions;
		this.seats = seats;
		this.occasions = occasions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Opens an event for registrations and lets people arrive in that order.
	 * @param question what everyone is asked; none for nothing
	 * @param door who checked people in
	 */
	public void enter(String slug, @Nullable String question, List<Guest> guests, int walkIns, UUID door) {
		Occasion event = this.occasions.find(slug).orElseThrow(NotFoundException::new);
		Questions asked = (question != null) ? Questions.of(new Question(question, "", false)) : Questions.of();
		this.admissions.settle(event, new Terms(true, null, null, false, asked), AdmissionService.NONE, null);
		Instant at = event.lastCall().isBefore(this.clock.instant()) ? event.lastCall() : this.clock.instant();
		Instant first = at.minus(BETWEEN.multipliedBy(guests.size() + 1));
		for (int each = 0; each < guests.size(); each++) {
			arrive(event, guests.get(each), question, door, first.plus(BETWEEN.multipliedBy(each)));
		}
		if (walkIns > 0) {
			this.jdbc.sql("insert into walk_in values (:id, :event, null, :people, :by, :at)")
				.param("id", Aggregate.newId())
				.param("event", event.id())
				.param("people", walkIns)
				.param("by", door)
				.param("at", Columns.parameter(event.lastCall()))
				.update();
		}
	}

	private void arrive(Occasion event, Guest guest, @Nullable String question, UUID door, Instant at) {
		Seats left = this.seats.lock(event.id());
		RegistrationStatus place = left.hasFree() ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
		this.seats.countArrival(event.id());
		if (place.holdsSeat()) {
			this.seats.take(event.id());
		}
		List<Answer> answers = (question != null && guest.answer() != null)
				? List.of(new Answer(question, guest.answer())) : List.of();
		Registration registration = Registration.arriving(event.id(), left.arrivals() + 1, place,
				new Arrival(new Participant(guest.name(), guest.mail(), "zh-CN"), null, answers, true), at);
		if (guest.came()) {
			registration.checkIn(door, event.lastCall());
		}
		if (guest.rating() != null) {
			registration.rate(guest.rating(), guest.comment(), event.when().endsAt());
		}
		this.registrations.saveAndFlush(registration);
	}

	/** Someone made up who registers, perhaps came, and perhaps said something. */
	public record Guest(String name, String mail, @Nullable String answer, boolean came, @Nullable Integer rating,
			@Nullable String comment) {
	}

}
