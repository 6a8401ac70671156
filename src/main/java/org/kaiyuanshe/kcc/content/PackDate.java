package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A date in a pack: 2023-10-21, or in sample data relative to the day of the import:
 * today, today+7, today-30.
 */
record PackDate(String text) {

	private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,4}))?");

	PackDate {
		if (!RELATIVE.matcher(text).matches()) {
			LocalDate.parse(text);
		}
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static PackDate of(String text) {
		return new PackDate(text);
	}

	LocalDate on(LocalDate today) {
		Matcher relative = RELATIVE.matcher(this.text);
		if (!relative.matches()) {
			return LocalDate.parse(this.text);
		}
		if (relative.group(2) == null) {
			return today;
		}
		long days = Long.parseLong(relative.group(2));
		return relative.group(1).equals("+") ? today.plusDays(days) : today.minusDays(days);
	}

}
