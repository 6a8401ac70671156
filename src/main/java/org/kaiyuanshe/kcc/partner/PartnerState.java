package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Where a partnership stands; it follows from the agreement and the dates. */
public enum PartnerState {

	/** Not agreed, or not begun. */
	PROPOSED, ACTIVE, ENDED;

	/**
	 * The state on a day.
	 * @param since the first day; none if nobody knows
	 * @param until the last day; none for no end
	 */
	static PartnerState on(LocalDate today, boolean agreed, @Nullable LocalDate since, @Nullable LocalDate until) {
		if (!agreed || (since != null && since.isAfter(today))) {
			return PROPOSED;
		}
		return (until != null && until.isBefore(today)) ? ENDED : ACTIVE;
	}

}
