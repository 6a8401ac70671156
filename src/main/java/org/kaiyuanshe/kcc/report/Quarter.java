package org.kaiyuanshe.kcc.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** A calendar quarter, written as in {@code 2026-q4}. */
public record Quarter(int year, int number) {

	private static final Pattern WRITTEN = Pattern.compile("([12][0-9]{3})-q([1-4])");

	private static final int MONTHS = 3;

	/** The quarter written like that; none for anything else. */
	public static Optional<Quarter> parse(String text) {
		Matcher parts = WRITTEN.matcher(text);
		return parts.matches()
				? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
				: Optional.empty();
	}

	/** The quarter that the day is in. */
	public static Quarter of(LocalDate day) {
		return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
	}

	public LocalDate first() {
		return LocalDate.of(this.year, (this.number - 1) * MONTHS + 1, 1);
	}

	public LocalDate last() {
		return first().plusMonths(MONTHS).minusDays(1);
	}

	public Quarter previous() {
		return of(first().minusDays(1));
	}

	/** Its name for readers. */
	public LocalizedText label() {
		return new LocalizedText("%d 年第 %d 季度".formatted(this.year, this.number),
				"Q%d %d".formatted(this.number, this.year));
	}

	@Override
	public String toString() {
		return "%d-q%d".formatted(this.year, this.number);
	}

}
