package org.kaiyuanshe.kcc.core;

import java.util.List;

/**
 * One of the twelve chapter colours, as in hues.css, for pictures.
 *
 * @param ground a dark ground for white words, such as {@code #334690}
 * @param tint a light tint of it
 */
public record Hue(String ground, String tint) {

	private static final List<Hue> ALL = List.of(new Hue("#334690", "#e0e7fb"), new Hue("#0e653f", "#d9eee1"),
			new Hue("#8b551c", "#f6e4d5"), new Hue("#6f3473", "#f2e2f2"), new Hue("#08686c", "#d3eeef"),
			new Hue("#a12a4d", "#fae1e4"), new Hue("#1764a0", "#daeafa"), new Hue("#4f6815", "#e3ecd7"),
			new Hue("#7f5d09", "#f1e7d3"), new Hue("#684a9c", "#eae4f9"), new Hue("#9c4022", "#fae2db"),
			new Hue("#335467", "#dfeaf1"));

	/** The colour of that number; whatever the number, it is one of the twelve. */
	public static Hue of(int number) {
		return ALL.get(Math.floorMod(number, ALL.size()));
	}

}
