package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;

/**
 * How far a change of an event in a series goes.
 *
 * @param following what was chosen; none where nothing follows
 * @param seen how those stood when the form was opened
 */
record ReachForm(@Nullable Boolean following, @Nullable Long seen) {

	/** Whether it goes to all that follow; without a choice it does not. */
	public boolean isToAll() {
		return Boolean.TRUE.equals(this.following);
	}

}
