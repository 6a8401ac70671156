package org.kaiyuanshe.kcc.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars next to each other in a box of {@link #width} by {@link #HEIGHT} units, the
 * highest as high as the box. A value above zero is always to be seen.
 */
record Bars(int width, List<Bar> bars) {

	static final int HEIGHT = 100;

	private static final int STEP = 10;

	private static final int GAP = 2;

	private static final int LEAST = 2;

	static Bars of(List<Long> values) {
		long highest = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
		return new Bars(Math.max(1, values.size()) * STEP,
				IntStream.range(0, values.size()).mapToObj((at) -> bar(at, values.get(at), highest)).toList());
	}

	private static Bar bar(int at, long value, long highest) {
		int height = (value <= 0) ? 0 : (int) Math.max(LEAST, Math.round((double) value * HEIGHT / highest));
		return new Bar(at * STEP + GAP / 2, HEIGHT - height, STEP - GAP, height);
	}

	/** A rectangle, measured from the top left. */
	record Bar(int x, int y, int width, int height) {
	}

}
