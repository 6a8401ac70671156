package org.kaiyuanshe.kcc.statistics;

import java.util.List;

import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One figure over time.
 *
 * @param key its kind, with the message {@code statistics.<key>}
 * @param points in the order of time
 */
record Chart(String key, List<Point> points) {

	/** The highest value; 0 where nothing happened. */
	public long highest() {
		return this.points.stream().mapToLong(Point::value).max().orElse(0);
	}

	/** Whether there is nothing to draw. */
	public boolean isEmpty() {
		return highest() == 0;
	}

	public Bars bars() {
		return Bars.of(this.points.stream().map(Point::value).toList());
	}

	/** A month or a quarter, and the value in it. */
	record Point(LocalizedText label, long value) {
	}

}
