package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.event.CapacityTooSmall;
import org.kaiyuanshe.kcc.event.EventChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps registrations in step with their event, in the transaction that changes it, and
 * refuses what they forbid.
 */
@Component
class EventFollower {

	private final RegistrationRepository registrations;

	private final Occasions occasions;

	private final SeatBook seats;

	private final Waitlist waitlist;

	private final Letters letters;

	private final Clock clock;

	EventFollower(RegistrationRepository registrations, Occasions occasions, SeatBook seats, Waitlist waitlist,
			Letters letters, Clock clock) {
		this.registrations = registrations;
		this.occasions = occasions;
		this.seats = seats;
		this.waitlist = waitlist;
		this.letters = letters;
		this.clock = clock;
	}

	@EventListener
	void on(EventChange.Edited change) {
		counted(change).ifPresent(this::resize);
	}

	/** Another place may have room for more, or for fewer. */
	@EventListener
	void on(EventChange.Relocated change) {
		counted(change).ifPresent(this::resize);
	}

	/** Everyone registered is told, and whoever waits may move up. */
	@EventListener
	void on(EventChange.Rescheduled change) {
		counted(change).ifPresent((event) -> {
			tellEveryone(event, this.letters::eventMoved);
			resize(event);
		});
	}

	@EventListener
	void on(EventChange.Cancelled change) {
		counted(change).ifPresent((event) -> tellEveryone(event,
				(registration, occasion) -> this.letters.eventCancelled(registration, occasion, change.detail())));
	}

	/** An event goes back to being a draft only while nobody is registered (R9). */
	@EventListener
	void on(EventChange.Unpublished change) {
		counted(change).ifPresent((event) -> {
			int registered = this.registrations.findLive(event.id()).size();
			if (registered > 0) {
				throw new RuleViolation("registration.unpublish.refused", registered);
			}
		});
	}

	private Optional<Occasion> counted(EventChange change) {
		return this.occasions.find(change.slug()).filter((event) -> this.seats.isCounting(event.id()));
	}

	private void resize(Occasion event) {
		int taken = this.seats.lock(event.id()).taken();
		if (event.capacity() != null && event.capacity() < taken) {
			throw new CapacityTooSmall(taken);
		}
		this.seats.resize(event.id(), event.capacity());
		this.waitlist.moveUp(event, this.clock.instant());
	}

	private void tellEveryone(Occasion event, BiConsumer<Registration, Occasion> letter) {
		this.seats.lock(event.id());
		this.registrations.findLive(event.id()).forEach((each) -> letter.accept(each, event));
	}

}
