package org.kaiyuanshe.kcc.event;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.AssertTrue;

/**
 * Which month of the calendar a visitor looks at.
 *
 * @param month none for the present one
 * @param chapter the slug of a chapter; none for all
 */
record MonthFilter(@Nullable YearMonth month, @Existing("chapter where slug = :it") @Nullable String chapter) {

	MonthFilter {
		chapter = (chapter == null || chapter.isBlank()) ? null : chapter;
	}

	/** The calendar ends where forms take no dates. */
	@AssertTrue
	boolean isNear() {
		return this.month == null || isNear(this.month);
	}

	static boolean isNear(YearMonth month) {
		return month.getYear() >= EventTimes.FIRST_YEAR && month.getYear() <= EventTimes.LAST_YEAR;
	}

}
