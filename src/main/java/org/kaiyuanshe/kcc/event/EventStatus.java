package org.kaiyuanshe.kcc.event;

/**
 * What was decided about an event. Upcoming, running and past follow from the clock and
 * are never stored.
 */
public enum EventStatus {

	DRAFT, PUBLISHED, CANCELLED;

	/** Whether the status may follow this one (R9). */
	boolean canBecome(EventStatus next) {
		return switch (this) {
			case DRAFT -> next == PUBLISHED;
			case PUBLISHED -> next == CANCELLED || next == DRAFT;
			case CANCELLED -> false;
		};
	}

}
