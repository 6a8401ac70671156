package org.kaiyuanshe.kcc.event;

import java.util.Collection;

/**
 * The events that follow one in its series and are neither over nor cancelled, as someone
 * sees them who is about to change them together.
 *
 * @param stamp differs as soon as any of them was changed
 */
public record Followers(int count, long stamp) {

	static long stamp(Collection<Event> events) {
		return events.stream().mapToLong((event) -> event.getVersion() + 1).sum();
	}

}
