package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes freed seats on, first come first served (R10). */
@Component
@Transactional
class Waitlist {

	private final RegistrationRepository registrations;

	private final SeatBook seats;

	private final Occasions occasions;

	private final Letters letters;

	private final RegistrationSettings settings;

	private final JdbcClient jdbc;

	Waitlist(RegistrationRepository registrations, SeatBook seats, Occasions occasions, Letters letters,
			RegistrationSettings settings, JdbcClient jdbc) {
		this.registrations = registrations;
		this.seats = seats;
		this.occasions = occasions;
		this.letters = letters;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * Offers free seats to those who have waited longest. Shortly before the start it
	 * gives them at once. Returns how many moved up.
	 */
	int moveUp(Occasion event, Instant now) {
		int moved = 0;
		boolean ends = event.isCancelled() || event.hasStarted(now);
		while (!ends && this.seats.lock(event.id()).hasFree()) {
			Optional<Registration> next = this.registrations.findFirstByEventIdAndStatusOrderByNumber(event.id(),
					RegistrationStatus.WAITLISTED);
			if (next.isEmpty()) {
				break;
			}
			this.seats.take(event.id());
			moveUp(next.get(), event, now);
			moved++;
		}
		return moved;
	}

	/**
	 * Ends the offers of an event that nobody accepted in time, and passes the seats on.
	 * Of a cancelled one nobody hears more.
	 */
	int expire(UUID id, Instant now) {
		this.seats.lock(id);
		Occasion event = this.occasions.get(id);
		List<Registration> over = this.registrations.findLive(id)
			.stream()
			.filter((each) -> each.getStatus() == RegistrationStatus.OFFERED && each.isExpired(now))
			.toList();
		over.forEach((each) -> {
			each.expire(now);
			this.registrations.saveAndFlush(each);
			this.seats.free(id);
			if (!event.isCancelled()) {
				this.letters.standing(each, event);
			}
		});
		moveUp(event, now);
		return over.size();
	}

	/**
	 * Lets the offers of an event that moved end before its new start; those that have
	 * run out by that are passed on.
	 */
	void shorten(Occasion event, Instant now) {
		this.seats.lock(event.id());
		this.registrations.findLive(event.id())
			.stream()
			.filter((each) -> each.shorten(event.offersEnd()))
			.forEach((each) -> {
				this.registrations.saveAndFlush(each);
				if (!each.isExpired(now)) {
					this.letters.standing(each, event);
				}
			});
		expire(event.id(), now);
	}

	/** The events with offers that have run out. */
	@Transactional(readOnly = true)
	List<UUID> due(Instant now) {
		return this.jdbc
			.sql("select distinct event_id from registration where status = 'OFFERED' and offered_until <= :now")
			.param("now", Columns.parameter(now))
			.query(UUID.class)
			.list();
	}

	private void moveUp(Registration next, Occasion event, Instant now) {
		if (now.isBefore(event.offersEnd())) {
			Instant until = now.plus(this.settings.offer());
			next.offer(until.isBefore(event.offersEnd()) ? until : event.offersEnd());
		}
		else {
			next.moveUp();
		}
		this.registrations.saveAndFlush(next);
		this.letters.standing(next, event);
	}

}
