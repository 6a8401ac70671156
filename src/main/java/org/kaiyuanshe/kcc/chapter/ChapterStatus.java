package org.kaiyuanshe.kcc.chapter;

/**
 * What was decided about a chapter. How active it is follows from its
 * {@link ActivityClock} and is never stored.
 */
public enum ChapterStatus {

	ACTIVE,
	/** Resting until a date, by decision. */
	PAUSED,
	/** Goes on outside the community's umbrella. */
	INDEPENDENT,
	/** Ended, after a talk with its members and with the core team (R4). */
	DISSOLVED;

	/** Whether a decision can lead from this status to that one. */
	public boolean canBecome(ChapterStatus next) {
		return switch (this) {
			case ACTIVE -> next != ACTIVE;
			case PAUSED -> next != PAUSED;
			case INDEPENDENT, DISSOLVED -> next == ACTIVE;
		};
	}

}
