package org.kaiyuanshe.kcc.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants do about their own registration. Whatever touches seats locks the
 * event's row first and loads what it changes afterwards.
 */
@Service
@Transactional
class RegistrationService {

	private final RegistrationRepository registrations;

	private final SeatBook seats;

	private final Occasions occasions;

	private final TermsReader terms;

	private final Waitlist waitlist;

	private final PrivateLinks links;

	private final Letters letters;

	private final Clock clock;

	RegistrationService(RegistrationRepository registrations, SeatBook seats, Occasions occasions, TermsReader terms,
			Waitlist waitlist, PrivateLinks links, Letters letters, Clock clock) {
		this.registrations = registrations;
		this.seats = seats;
		this.occasions = occasions;
		this.terms = terms;
		this.waitlist = waitlist;
		this.links = links;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * Registers someone whose address is known to be theirs, unless they are registered
	 * already, and returns the secret of their private page.
	 */
	Token register(UUID event, Arrival arrival) {
		Seats left = this.seats.lock(event);
		Optional<Registration> known = this.registrations.findLive(event, arrival.participant().email());
		if (known.isPresent()) {
			return this.links.mint(known.get().getId());
		}
		Occasion occasion = this.occasions.get(event);
		Terms rules = this.terms.of(event);
		requireOpen(rules.door(occasion, this.clock.instant()));
		RegistrationStatus place = place(rules, left);
		this.seats.countArrival(event);
		if (place.holdsSeat()) {
			this.seats.take(event);
		}
		Registration registration = Registration.arriving(event, left.arrivals() + 1, place, arrival,
				this.clock.instant());
		this.registrations.saveAndFlush(registration);
		return this.letters.standing(registration, occasion);
	}

	/** Cancels, or lets an offer go; the seat goes to the next in line. */
	void cancel(String token) {
		cancel(locked(token));
	}

	/** Cancels for someone who goes for good; nothing once the event is over. */
	void giveUp(UUID id) {
		this.seats.lockOf(id);
		Registration registration = this.registrations.findById(id).orElseThrow(NotFoundException::new);
		if (registration.getStatus().isLive()
				&& !this.occasions.get(registration.getEventId()).isOver(this.clock.instant())) {
			cancel(registration);
		}
	}

	private void cancel(Registration registration) {
		Occasion occasion = this.occasions.get(registration.getEventId());
		occasion.requireAhead(this.clock.instant());
		boolean seat = registration.getStatus().holdsSeat();
		registration.cancel(new Decision(null, this.clock.instant(), null));
		this.registrations.saveAndFlush(registration);
		this.letters.standing(registration, occasion);
		if (seat) {
			this.seats.free(occasion.id());
			this.waitlist.moveUp(occasion, this.clock.instant());
		}
	}

	/** Accepts the seat that is held for them. */
	void accept(String token) {
		Registration registration = locked(token);
		Occasion occasion = this.occasions.get(registration.getEventId());
		occasion.requireAhead(this.clock.instant());
		RuleViolation.when(occasion.hasStarted(this.clock.instant()), "registration.door.STARTED");
		registration.accept(this.clock.instant());
		this.registrations.saveAndFlush(registration);
		this.letters.standing(registration, occasion);
	}

	void change(String token, String name, List<Answer> answers, Questions asked) {
		Registration registration = locked(token);
		this.occasions.get(registration.getEventId()).requireAhead(this.clock.instant());
		registration.change(name, answers, asked);
		this.registrations.saveAndFlush(registration);
	}

	/** Keeps what a participant thinks of an event that has begun. */
	void rate(String token, int rating, String comment) {
		Registration registration = locked(token);
		Instant now = this.clock.instant();
		if (!this.occasions.get(registration.getEventId()).isOver(now)) {
			throw new RuleViolation("registration.feedback.early");
		}
		registration.rate(rating, comment.isBlank() ? null : comment.strip(), now);
		this.registrations.saveAndFlush(registration);
	}

	private RegistrationStatus place(Terms rules, Seats left) {
		if (rules.approval()) {
			return RegistrationStatus.AWAITING_APPROVAL;
		}
		return left.hasFree() ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
	}

	private Registration locked(String token) {
		UUID id = this.links.find(token).orElseThrow(NotFoundException::new);
		this.seats.lockOf(id);
		return this.registrations.findById(id).orElseThrow(NotFoundException::new);
	}

	private static void requireOpen(Door door) {
		if (door != Door.OPEN) {
			throw new RuleViolation("registration.door." + door);
		}
	}

}
