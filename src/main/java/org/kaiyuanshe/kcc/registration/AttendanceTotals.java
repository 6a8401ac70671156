package org.kaiyuanshe.kcc.registration;

/**
 * Sums over past events, each figure with the number of events that have it. They are
 * different figures and have no total (R11).
 *
 * @param events how many events took place, whatever became of their chapters
 */
public record AttendanceTotals(int events, Figure registered, Figure checkedIn, Figure walkIns, Figure estimated) {

	/** Whether any event has any figure. */
	public boolean isEmpty() {
		return this.registered.events() + this.checkedIn.events() + this.walkIns.events()
				+ this.estimated.events() == 0;
	}

	/** A number of people, and of how many events. */
	public record Figure(int people, int events) {
	}

}
