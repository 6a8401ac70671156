package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventStatus;

/**
 * The event that a registration is for, as far as registration needs to know it.
 *
 * @param capacity how many people fit; none for any number
 * @param chapter the slug of the host; none when the community itself is the host
 * @param trial whether only the team sees it
 */
public record Occasion(UUID id, String slug, LocalizedText title, When when, EventMode mode, LocalizedText venue,
		LocalizedText address, @Nullable String onlineUrl, @Nullable Integer capacity, EventStatus status,
		@Nullable String chapter, LocalizedText city, int hue, boolean trial, boolean sample) {

	/** So shortly before the start nobody waits for an answer to an offer. */
	static final Duration NO_MORE_OFFERS = Duration.ofHours(2);

	/** So long before the start the first are at the door. */
	private static final Duration DOOR = Duration.ofHours(12);

	public boolean isCancelled() {
		return this.status == EventStatus.CANCELLED;
	}

	/** Whether it is announced and not called off. */
	boolean takesPlace() {
		return this.status == EventStatus.PUBLISHED;
	}

	boolean hasStarted(Instant now) {
		return !lastCall().isAfter(now);
	}

	boolean isOver(Instant now) {
		return !this.when.endsAt().isAfter(now);
	}

	/** Refuses what comes too late. */
	void requireAhead(Instant now) {
		RuleViolation.when(isCancelled() || isOver(now), "registration.over");
	}

	/** The start; where only the day is known, its end. */
	Instant lastCall() {
		return this.when.timeKnown() ? this.when.startsAt() : this.when.endsAt();
	}

	/** From then on people are checked in: twelve hours before, or all of that day. */
	Instant doorOpens() {
		Instant early = this.when.startsAt().minus(DOOR);
		Instant day = this.when.start().toLocalDate().atStartOfDay(this.when.zone()).toInstant();
		return early.isBefore(day) ? early : day;
	}

	/** The same in the event's local time. */
	public LocalDateTime doorOpensLocal() {
		return LocalDateTime.ofInstant(doorOpens(), this.when.zone());
	}

	/** Whether people are checked in by now; at a trial always. */
	boolean hasDoorOpen(Instant now) {
		return takesPlace() && (this.trial || !now.isBefore(doorOpens()));
	}

	/** From then on a freed seat goes to the next at once. */
	Instant offersEnd() {
		return lastCall().minus(NO_MORE_OFFERS);
	}

}
