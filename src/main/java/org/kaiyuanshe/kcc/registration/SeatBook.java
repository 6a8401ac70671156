package org.kaiyuanshe.kcc.registration;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps count of an event's seats. Whoever takes or frees one holds the event's row until
 * the commit, so that one decides after the other (R10).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatBook {

	private static final String SEATS = "select capacity, taken, arrivals from event_seats where event_id = :event";

	private final JdbcClient jdbc;

	SeatBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The seats, which nobody else can change until this transaction ends. */
	Seats lock(UUID event) {
		queue(event);
		return read(event, " for update").orElseThrow(() -> new RuleViolation("registration.door.OFF"));
	}

	/** The same for the event of a registration. */
	Seats lockOf(UUID registration) {
		return lock(this.jdbc.sql("select event_id from registration where id = :id")
			.param("id", registration)
			.query(UUID.class)
			.single());
	}

	/** Begins to count, unless it has begun already. */
	void open(UUID event, @Nullable Integer capacity) {
		this.jdbc.sql("insert into event_seats (event_id, capacity) values (:event, :capacity) on conflict do nothing")
			.param("event", event)
			.param("capacity", capacity)
			.update();
	}

	/** Stops counting the seats of an event that is deleted. */
	void close(UUID event) {
		this.jdbc.sql("delete from event_seats where event_id = :event").param("event", event).update();
	}

	/** Whether seats of the event are counted at all. */
	boolean isCounting(UUID event) {
		return read(event, "").isPresent();
	}

	void take(UUID event) {
		change(event, "taken = taken + 1");
	}

	void free(UUID event) {
		change(event, "taken = taken - 1");
	}

	/** Counts an arrival; its number is one more than the arrivals before. */
	void countArrival(UUID event) {
		change(event, "arrivals = arrivals + 1");
	}

	void resize(UUID event, @Nullable Integer capacity) {
		this.jdbc.sql("update event_seats set capacity = :capacity where event_id = :event")
			.param("event", event)
			.param("capacity", capacity)
			.update();
	}

	/**
	 * Waits for one's turn. Those who wait for a row alone overtake each other, and in a
	 * rush some would wait until they are turned away.
	 */
	void queue(UUID event) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:event, 0))")
			.param("event", event.toString())
			.query((row, number) -> true)
			.single();
	}

	Optional<Seats> read(UUID event, String lock) {
		return this.jdbc.sql(SEATS + lock)
			.param("event", event)
			.query((row, number) -> new Seats((Integer) row.getObject("capacity"), row.getInt("taken"),
					row.getInt("arrivals")))
			.optional();
	}

	private void change(UUID event, String change) {
		this.jdbc.sql("update event_seats set " + change + " where event_id = :event").param("event", event).update();
	}

}
