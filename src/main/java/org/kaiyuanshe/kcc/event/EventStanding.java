package org.kaiyuanshe.kcc.event;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was decided about an event: its status, by whom and why. */
@Embeddable
class EventStanding {

	@Enumerated(EnumType.STRING)
	private EventStatus status = EventStatus.DRAFT;

	/** Whether it was ever public, even if it is a draft again. */
	private boolean announced;

	@Embedded
	@EmbeddedColumnNaming("cancelled_%s")
	private @Nullable Decision cancellation;

	/** Cancelled because its host was dissolved and nobody else held it. */
	private boolean cancelledWithChapter;

	@Embedded
	@EmbeddedColumnNaming("not_held_%s")
	private @Nullable Decision absence;

	void become(EventStatus next) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("event.status.refused", this.status, next);
		}
		this.status = next;
		this.announced = this.announced || next == EventStatus.PUBLISHED;
	}

	void cancel(Decision decision, boolean withChapter) {
		become(EventStatus.CANCELLED);
		this.cancellation = decision;
		this.cancelledWithChapter = withChapter;
	}

	/** Publishes again what only the end of its chapter cancelled. */
	void reinstate() {
		if (!this.cancelledWithChapter) {
			throw new RuleViolation("event.status.refused", this.status, EventStatus.PUBLISHED);
		}
		this.status = EventStatus.PUBLISHED;
		this.cancellation = null;
		this.cancelledWithChapter = false;
	}

	void markNotHeld(Decision decision) {
		if (this.absence != null) {
			throw new RuleViolation("event.not-held.refused");
		}
		this.absence = decision;
	}

	/** Fails for a cancelled event, which stays as it was announced. */
	void requireChangeable() {
		if (is(EventStatus.CANCELLED)) {
			throw new RuleViolation("event.cancelled.unchangeable");
		}
	}

	/** Fails unless nobody outside the team can have seen the event. */
	void requireUnannounced() {
		if (!is(EventStatus.DRAFT) || this.announced) {
			throw new RuleViolation("event.deletion.refused");
		}
	}

	/** Fails where what people know of, and may have registered for, would vanish. */
	void requireTrialFromTheStart(boolean before, boolean after) {
		if (is(EventStatus.PUBLISHED) && after && !before) {
			throw new RuleViolation("event.published.no-trial");
		}
	}

	boolean is(EventStatus other) {
		return this.status == other;
	}

	/** Why it does not count; none if it does. */
	@Nullable Exclusion exclusion(boolean test) {
		if (is(EventStatus.CANCELLED)) {
			return Exclusion.CANCELLED;
		}
		if (this.absence != null) {
			return Exclusion.NOT_HELD;
		}
		return test ? Exclusion.TEST : null;
	}

}
