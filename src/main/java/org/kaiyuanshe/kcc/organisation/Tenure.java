package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;

/**
 * From which day to which something lasts, as far as it is known (R16). On the last day
 * the next one may begin.
 */
@Embeddable
public record Tenure(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {

	/** Of which no day is known. */
	public static final Tenure UNKNOWN = new Tenure(null, null);

	public Tenure {
		RuleViolation.when(firstDay != null && lastDay != null && lastDay.isBefore(firstDay),
				"organisation.period.reversed");
	}

	/** This, with the days of what it is part of where it has none of its own. */
	Tenure within(Tenure whole) {
		return new Tenure((this.firstDay != null) ? this.firstDay : whole.firstDay,
				(this.lastDay != null) ? this.lastDay : whole.lastDay);
	}

	/** Whether none of its known days is known to lie outside the other. */
	boolean fitsInto(Tenure whole) {
		return Stream.of(this.firstDay, this.lastDay).filter(Objects::nonNull).allMatch(whole::includes);
	}

	private boolean includes(LocalDate day) {
		return (this.firstDay == null || !day.isBefore(this.firstDay))
				&& (this.lastDay == null || !day.isAfter(this.lastDay));
	}

	/** Whether both last on some day, an unknown day being any. */
	boolean overlaps(Tenure other) {
		return !this.endsBefore(other) && !other.endsBefore(this);
	}

	/** Whether it is known to be over when the other begins. */
	boolean endsBefore(Tenure other) {
		return this.lastDay != null && other.firstDay != null && !this.lastDay.isAfter(other.firstDay);
	}

	/** Whether it is known to go on after the other began. */
	boolean lastsInto(Tenure other) {
		return this.lastDay != null && other.firstDay != null && this.lastDay.isAfter(other.firstDay);
	}

}
