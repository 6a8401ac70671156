package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.event.EventStatus;

/**
 * How an event takes registrations.
 *
 * @param opens local time of the event; none for at once
 * @param closes local time of the event; none for when it starts
 * @param approval whether a lead decides on each
 */
record Terms(boolean open, @Nullable LocalDateTime opens, @Nullable LocalDateTime closes, boolean approval,
		Questions questions) {

	/** Of an event that nobody set anything for. */
	static Terms none() {
		return new Terms(false, null, null, false, new Questions(List.of()));
	}

	/** The same for an event that many days later. */
	Terms later(long days) {
		return new Terms(this.open, (this.opens != null) ? this.opens.plusDays(days) : null,
				(this.closes != null) ? this.closes.plusDays(days) : null, this.approval, this.questions);
	}

	Door door(Occasion event, Instant now) {
		if (event.status() == EventStatus.DRAFT || !this.open) {
			return Door.OFF;
		}
		if (event.isCancelled()) {
			return Door.CANCELLED;
		}
		if (event.hasStarted(now)) {
			return Door.STARTED;
		}
		if (this.opens != null && now.isBefore(this.opens.atZone(event.when().zone()).toInstant())) {
			return Door.EARLY;
		}
		boolean closed = this.closes != null && !now.isBefore(this.closes.atZone(event.when().zone()).toInstant());
		return closed ? Door.CLOSED : Door.OPEN;
	}

}
