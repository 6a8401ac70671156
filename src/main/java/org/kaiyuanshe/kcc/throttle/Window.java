package org.kaiyuanshe.kcc.throttle;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;

/**
 * So many tries in so long, such as {@code 5/15m}. It begins with the first of them.
 *
 * @param most how many there may be
 * @param length how long it takes from the first try on
 */
record Window(int most, Duration length) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,4}[smhd])");

	Window {
		if (most < 1 || !length.isPositive()) {
			throw new IllegalArgumentException("a window lets at least one try pass, and ends");
		}
	}

	/** Reads {@code 5/15m}; Spring Boot finds it by its name, if public. */
	public static Window valueOf(String written) {
		Matcher parts = WRITTEN.matcher(written.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException("no window: " + written + "; one looks like 5/15m");
		}
		return new Window(Integer.parseInt(parts.group(1)), DurationStyle.SIMPLE.parse(parts.group(2)));
	}

}
