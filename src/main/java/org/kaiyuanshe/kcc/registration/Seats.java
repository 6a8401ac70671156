package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;

/**
 * The seats of an event at a moment.
 *
 * @param capacity none for any number
 * @param taken confirmed or held by an offer
 * @param arrivals how many registrations there have ever been
 */
record Seats(@Nullable Integer capacity, int taken, int arrivals) {

	public boolean hasFree() {
		return this.capacity == null || this.taken < this.capacity;
	}

	/** How many are free; none for any number. */
	public @Nullable Integer free() {
		return (this.capacity != null) ? this.capacity - this.taken : null;
	}

}
