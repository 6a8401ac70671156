package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.util.Optional;

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

	private final Clock clock;

	EventFollower(RegistrationRepository registrations, Occasions occasions, SeatBook seats, Waitlist waitlist,
			Clock clock) {
		this.registrations = registrations;
		this.occasions = occasions;
		this.seats = seats;
		this.waitlist = waitlist;
		this.clock = clock;
	}

	@EventListener
	void on(EventChange.Edited change) {
		counted(change).ifPresent(this::resize);
	}

	@EventListener
	void on(EventChange.Relocated change) {
		counted(change).ifPresent(this::resize);
	}

	@EventListener
	void on(EventChange.Rescheduled change) {
		counted(change).ifPresent((event) -> {
			resize(event);
			this.waitlist.shorten(event, this.clock.instant());
		});
	}

	@EventListener
	void on(EventChange.Reinstated change) {
		counted(change).ifPresent(this::resize);
	}

	/**
	 * An event goes back to being a draft only while nobody is registered (R9). Whoever
	 * registers at the same moment does so before it is counted, or not at all.
	 */
	@EventListener
	void on(EventChange.Unpublished change) {
		counted(change).ifPresent((event) -> {
			this.seats.lock(event.id());
			int registered = this.registrations.findLive(event.id()).size();
			if (registered > 0) {
				throw new RuleViolation("registration.unpublish.refused", registered);
			}
		});
	}

	private Optional<Occasion> counted(EventChange change) {
		return this.occasions.find(change.slug()).filter((event) -> this.seats.isCounting(event.id()));
	}

	/** Refuses fewer seats than are taken; of more, those who wait are given some. */
	private void resize(Occasion event) {
		int taken = this.seats.lock(event.id()).taken();
		if (event.capacity() != null && event.capacity() < taken) {
			throw new CapacityTooSmall(taken);
		}
		this.seats.resize(event.id(), event.capacity());
		this.waitlist.moveUp(event, this.clock.instant());
	}

}
