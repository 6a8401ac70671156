package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

/** Looks at the two days of a form before anything is made of them. */
final class Period {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private Period() {
	}

	/** Says at the field that a day is far away, or that the end is before the start. */
	static void check(BindingResult result, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
		check(result, "firstDay", firstDay);
		check(result, "lastDay", lastDay);
		if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
			FormErrors.reject(result, "lastDay", lastDay, "organisation.period.reversed");
		}
	}

	static void check(BindingResult result, String field, @Nullable LocalDate day) {
		if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
			FormErrors.reject(result, field, day, "organisation.day.far");
		}
	}

}
