package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * How many people came to an event, in four figures that are never mixed (R11).
 *
 * @param open whether it takes registrations
 * @param registered with a seat
 * @param walkIns without a registration
 * @param estimate someone's guess, with its source
 */
public record AttendanceFigures(boolean open, int registered, int waiting, int awaiting, int checkedIn, int walkIns,
		@Nullable Integer estimate, LocalizedText estimateSource, boolean over) {

	/**
	 * Registered and not checked in; unknown until the event is over, and where nobody
	 * was checked in.
	 */
	public @Nullable Integer noShows() {
		return (this.over && this.checkedIn > 0) ? this.registered - this.checkedIn : null;
	}

	/** Whether there is anything to tell. */
	public boolean isUsed() {
		return this.open || this.registered + this.waiting + this.awaiting + this.walkIns > 0;
	}

}
