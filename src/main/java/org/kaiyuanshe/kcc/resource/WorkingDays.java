package org.kaiyuanshe.kcc.resource;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts days from Monday to Friday. Public holidays are not known: they differ by
 * country and, in China, from year to year.
 */
final class WorkingDays {

	private WorkingDays() {
	}

	/** The day that many working days after another. */
	static LocalDate after(LocalDate day, int number) {
		LocalDate last = day;
		for (int counted = 0; counted < number;) {
			last = last.plusDays(1);
			if (last.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
				counted++;
			}
		}
		return last;
	}

}
