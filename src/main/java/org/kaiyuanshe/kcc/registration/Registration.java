package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** Someone's place at an event, or in the line for one (R10). */
@Entity
public class Registration extends Aggregate<Registration> {

	private UUID eventId = new UUID(0, 0);

	/** The order of arrival at that event. */
	private int number;

	@Enumerated(EnumType.STRING)
	private RegistrationStatus status = RegistrationStatus.WAITLISTED;

	@Embedded
	private Participant participant = new Participant("", "", "zh-CN");

	private @Nullable UUID memberId;

	private Instant createdAt = Instant.EPOCH;

	private @Nullable Instant offeredUntil;

	@Confidential
	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	@Embedded
	@EmbeddedColumnNaming("checked_in_%s")
	private @Nullable Presence presence;

	@Embedded
	private @Nullable Feedback feedback;

	@ElementCollection
	@CollectionTable(name = "registration_answer", joinColumns = @JoinColumn(name = "registration_id"))
	@OrderColumn(name = "position")
	private List<Answer> answers = new ArrayList<>();

	private boolean sample;

	protected Registration() {
	}

	/** Someone whose address is confirmed arrives and gets that place. */
	static Registration arriving(UUID event, int number, RegistrationStatus place, Arrival arrival, Instant now) {
		Registration registration = new Registration();
		registration.eventId = event;
		registration.number = number;
		registration.status = place;
		registration.participant = arrival.participant();
		registration.memberId = arrival.member();
		registration.answers.addAll(arrival.answers());
		registration.sample = arrival.sample();
		registration.createdAt = now;
		return registration;
	}

	/** The lead agrees: they come, or wait for a seat. */
	void approve(boolean seat, Decision by) {
		allow(this.status == RegistrationStatus.AWAITING_APPROVAL);
		become(seat ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED);
		this.decision = by;
	}

	void decline(Decision by) {
		become(RegistrationStatus.DECLINED);
		this.decision = by;
	}

	/** Holds a freed seat for them until then. */
	void offer(Instant until) {
		become(RegistrationStatus.OFFERED);
		this.offeredUntil = until;
	}

	/** Lets an offer end no later than that; says whether it would have. */
	boolean shorten(Instant latest) {
		boolean longer = this.offeredUntil != null && this.offeredUntil.isAfter(latest);
		this.offeredUntil = longer ? latest : this.offeredUntil;
		return longer;
	}

	/** Gives a freed seat without asking, because the event is about to start. */
	void moveUp() {
		allow(this.status == RegistrationStatus.WAITLISTED);
		become(RegistrationStatus.CONFIRMED);
	}

	void accept(Instant now) {
		allow(this.status == RegistrationStatus.OFFERED);
		RuleViolation.when(isExpired(now), "registration.offer.over");
		become(RegistrationStatus.CONFIRMED);
	}

	void expire(Instant now) {
		RuleViolation.when(this.offeredUntil != null && !isExpired(now), "registration.offer.runs");
		become(RegistrationStatus.EXPIRED);
	}

	void cancel(Decision by) {
		RuleViolation.when(this.presence != null, "registration.cancel.checked-in");
		become(RegistrationStatus.CANCELLED);
		this.decision = by;
	}

	/** Answers to questions that are asked no more stay. */
	void change(String name, List<Answer> newAnswers, Questions asked) {
		allow(this.status.isLive());
		this.participant = this.participant.called(name);
		this.answers.removeIf((each) -> asked.include(each.question()));
		this.answers.addAll(newAnswers);
	}

	/** They are here; saying so again changes nothing (R11). */
	boolean checkIn(UUID by, Instant now) {
		allow(this.status == RegistrationStatus.CONFIRMED);
		boolean first = this.presence == null;
		this.presence = first ? new Presence(by, now) : this.presence;
		return first;
	}

	/** They are not here after all; saying so again changes nothing. */
	boolean undoCheckIn() {
		boolean undone = this.presence != null;
		this.presence = null;
		return undone;
	}

	/** What they think of the event; the last word counts. */
	void rate(int stars, @Nullable String comment, Instant now) {
		allow(this.status == RegistrationStatus.CONFIRMED);
		this.feedback = new Feedback(stars, comment, now);
	}

	boolean isExpired(Instant now) {
		return this.offeredUntil != null && !this.offeredUntil.isAfter(now);
	}

	private void become(RegistrationStatus next) {
		allow(this.status.canBecome(next));
		this.status = next;
		this.offeredUntil = null;
	}

	private void allow(boolean allowed) {
		RuleViolation.when(!allowed, "registration.refused." + this.status);
	}

	UUID getEventId() {
		return this.eventId;
	}

	int getNumber() {
		return this.number;
	}

	RegistrationStatus getStatus() {
		return this.status;
	}

	Participant getParticipant() {
		return this.participant;
	}

	@Nullable Instant getOfferedUntil() {
		return this.offeredUntil;
	}

	@Nullable String getReason() {
		return (this.decision != null) ? this.decision.reason() : null;
	}

}
