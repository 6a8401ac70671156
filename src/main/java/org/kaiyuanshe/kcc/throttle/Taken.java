package org.kaiyuanshe.kcc.throttle;

import java.util.List;

/**
 * What was counted, so that it can be given back: a right password is no wrong one.
 *
 * @param keys the rows that count it
 */
public record Taken(List<String> keys) {

	/** Nothing was counted. */
	public static final Taken NOTHING = new Taken(List.of());

}
