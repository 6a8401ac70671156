package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.core.When;

/**
 * One event of a series, in a list of them.
 *
 * @param current whether it is the one that the list stands beside
 */
public record SeriesDate(String slug, When when, EventStatus status, boolean past, boolean current) {

	/** Whether it can be published with the others. */
	public boolean isReady() {
		return this.status == EventStatus.DRAFT && !this.past;
	}

}
