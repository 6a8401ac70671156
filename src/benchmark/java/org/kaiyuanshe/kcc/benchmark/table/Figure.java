package org.kaiyuanshe.kcc.benchmark.table;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param row the word under which {@code -Drows} asks for it
 * @param figure what was measured, or why nothing was
 */
record Figure(String row, String what, String goal, String figure, Verdict verdict) {

	static Figure atMost(String row, String what, double limit, double measured, String unit) {
		return new Figure(row, what, "≤ " + text(limit, unit), text(measured, unit), Verdict.of(measured <= limit));
	}

	static Figure atLeast(String row, String what, double limit, double measured, String unit) {
		return new Figure(row, what, "≥ " + text(limit, unit), text(measured, unit), Verdict.of(measured >= limit));
	}

	static Figure unmeasured(String row, String what, String goal, String why) {
		return new Figure(row, what, goal, "not measured: " + why, Verdict.NOT_MEASURED);
	}

	/** Something to compare with, without a goal of its own. */
	static Figure told(String row, String what, String figure) {
		return new Figure(row, what, "", figure, Verdict.NOT_MEASURED);
	}

	Figure with(String note) {
		return new Figure(this.row, this.what, this.goal, this.figure + " " + note, this.verdict);
	}

	static String text(double number, String unit) {
		String digits = (Math.abs(number) >= 100 || number == Math.rint(number)) ? "%,.0f"
				: (Math.abs(number) >= 10) ? "%.1f" : (Math.abs(number) >= 1) ? "%.2f" : "%.3f";
		return String.format(Locale.ROOT, digits, number).replace(",", "\u00a0") + " " + unit;
	}

}
