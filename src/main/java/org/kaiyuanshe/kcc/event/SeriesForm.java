package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.When;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How a team repeats an event.
 *
 * @param occurrences how many there are in all, the event itself included
 */
record SeriesForm(@NotNull @Nullable Recurrence recurrence, @NotNull @Min(2) @Max(12) @Nullable Integer occurrences) {

	static SeriesForm usual() {
		return new SeriesForm(Recurrence.MONTHLY, 6);
	}

	/** How often it is repeated, in a form without errors. */
	int times() {
		return Objects.requireNonNull(this.occurrences);
	}

	Recurrence rhythm() {
		return Objects.requireNonNull(this.recurrence);
	}

	/** When everything takes place if an event at that time is repeated so. */
	List<Occurrence> preview(When first) {
		Hours hours = Hours.of(first);
		List<LocalDate> days = rhythm().days(first.start().toLocalDate(), times());
		return days.stream()
			.map((day) -> day.equals(days.getFirst()) ? new Occurrence(first, false)
					: new Occurrence(hours.on(day), hours.isTwice(day)))
			.toList();
	}

	/**
	 * One event of a series that is not made yet.
	 *
	 * @param twice whether the clocks show one of its times twice; the first is meant
	 */
	record Occurrence(When when, boolean twice) {
	}

}
