package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day itself: who came. Doing anything twice changes nothing (R11). */
@Service
@Transactional
class CheckInService {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final RegistrationRepository registrations;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	CheckInService(RegistrationRepository registrations, ApplicationEventPublisher events, JdbcClient jdbc,
			Clock clock) {
		this.registrations = registrations;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether the team can check people in and count guests now. */
	boolean isOpen(Occasion event) {
		return event.hasDoorOpen(this.clock.instant());
	}

	void checkIn(Occasion event, UUID id, UUID by) {
		requireOpen(event);
		Registration registration = locked(event, id);
		if (registration.checkIn(by, this.clock.instant())) {
			this.registrations.saveAndFlush(registration);
			this.events.publishEvent(new TeamAction.CheckedIn(by, event.slug(), "no. " + registration.getNumber()));
		}
	}

	void undo(Occasion event, UUID id, UUID by) {
		Registration registration = locked(event, id);
		if (registration.undoCheckIn()) {
			this.registrations.saveAndFlush(registration);
			this.events.publishEvent(new TeamAction.CheckInUndone(by, event.slug(), "no. " + registration.getNumber()));
		}
	}

	/**
	 * Counts guests who did not register.
	 * @param key made with the form: what is sent twice counts once
	 * @param name of a single guest; none for a number of them
	 */
	void countWalkIns(Occasion event, UUID key, @Nullable String name, int people, UUID by) {
		requireOpen(event);
		int added = this.jdbc.sql("""
				insert into walk_in (id, event_id, name, people, added_by, added_at)
				values (:id, :event, :name, :people, :by, :now) on conflict (id) do nothing
				""")
			.param("id", key)
			.param("event", event.id())
			.param("name", name)
			.param("people", people)
			.param("by", by)
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		if (added == 1) {
			this.events.publishEvent(new TeamAction.WalkInsCounted(by, event.slug(), String.valueOf(people)));
		}
	}

	void removeWalkIns(Occasion event, UUID key, UUID by) {
		this.jdbc.sql("delete from walk_in where id = :id and event_id = :event returning people")
			.param("id", key)
			.param("event", event.id())
			.query(Integer.class)
			.optional()
			.ifPresent((people) -> this.events
				.publishEvent(new TeamAction.WalkInsRemoved(by, event.slug(), String.valueOf(people))));
	}

	/** Two people at the door may press the same button at once: one after the other. */
	private Registration locked(Occasion event, UUID id) {
		this.jdbc.sql("select id from registration where id = :id and event_id = :event for update")
			.param("id", id)
			.param("event", event.id())
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return this.registrations.findById(id).orElseThrow(NotFoundException::new);
	}

	private void requireOpen(Occasion event) {
		RuleViolation.when(!event.takesPlace(), "registration.check-in.refused");
		RuleViolation.when(!isOpen(event), "registration.check-in.early", TIME.format(event.doorOpensLocal()));
	}

}
