package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a chapter's leads decide about registrations for their events. */
@Service
@Transactional
class ParticipantsService {

	private final RegistrationRepository registrations;

	private final SeatBook seats;

	private final Occasions occasions;

	private final Waitlist waitlist;

	private final Letters letters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ParticipantsService(RegistrationRepository registrations, SeatBook seats, Occasions occasions, Waitlist waitlist,
			Letters letters, ApplicationEventPublisher events, Clock clock) {
		this.registrations = registrations;
		this.seats = seats;
		this.occasions = occasions;
		this.waitlist = waitlist;
		this.letters = letters;
		this.events = events;
		this.clock = clock;
	}

	/** Whether anything is left to decide: not once it is cancelled or over. */
	boolean isAhead(Occasion event) {
		return !event.isCancelled() && !event.isOver(this.clock.instant());
	}

	/** Lets someone come, or wait in line where no seat is free. */
	void approve(Occasion event, UUID id, UUID by) {
		Seats left = begin(event);
		Registration registration = of(event, id);
		registration.approve(left.hasFree(), new Decision(by, this.clock.instant(), null));
		if (left.hasFree()) {
			this.seats.take(event.id());
		}
		tell(registration, event, new TeamAction.Approved(by, event.slug(), number(registration)));
	}

	void decline(Occasion event, UUID id, UUID by, String reason) {
		begin(event);
		Registration registration = of(event, id);
		registration.decline(new Decision(by, this.clock.instant(), reason));
		tell(registration, event, new TeamAction.Declined(by, event.slug(), number(registration)));
	}

	/** Cancels for someone; the seat goes to the next in line. */
	void cancel(Occasion event, UUID id, UUID by, String reason) {
		begin(event);
		Registration registration = of(event, id);
		boolean seat = registration.getStatus().holdsSeat();
		registration.cancel(new Decision(by, this.clock.instant(), reason));
		tell(registration, event, new TeamAction.Cancelled(by, event.slug(), number(registration)));
		if (seat) {
			this.seats.free(event.id());
			this.waitlist.moveUp(event, this.clock.instant());
		}
	}

	/** Writes down that the list of participants was downloaded. */
	void exported(Occasion event, UUID by) {
		this.events.publishEvent(new TeamAction.Exported(by, event.slug()));
	}

	/** Takes the seats, and only then looks whether the event still takes place. */
	private Seats begin(Occasion event) {
		Seats left = this.seats.lock(event.id());
		this.occasions.get(event.id()).requireAhead(this.clock.instant());
		return left;
	}

	private Registration of(Occasion event, UUID id) {
		return this.registrations.findById(id)
			.filter((each) -> each.getEventId().equals(event.id()))
			.orElseThrow(NotFoundException::new);
	}

	private void tell(Registration registration, Occasion event, TeamAction action) {
		this.registrations.saveAndFlush(registration);
		this.letters.standing(registration, event);
		this.events.publishEvent(action);
	}

	private static String number(Registration registration) {
		return "no. " + registration.getNumber();
	}

}
