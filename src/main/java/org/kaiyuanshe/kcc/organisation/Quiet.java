package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How long nothing was heard of a project. A year of it makes it a candidate for the
 * archive; an admin decides.
 */
public record Quiet(LocalDate since) {

	/**
	 * From the latest of what is known.
	 * @param knownFrom the day from which the portal would know of activity
	 * @param activeOn the last activity that somebody wrote down
	 * @param decidedOn when an admin last decided about it
	 * @param reportedYear the last year for which progress was told; it counts to its end
	 */
	static Quiet of(LocalDate knownFrom, @Nullable LocalDate activeOn, @Nullable LocalDate decidedOn,
			@Nullable Integer reportedYear) {
		LocalDate reported = (reportedYear != null) ? LocalDate.of(reportedYear, Month.DECEMBER, 31) : null;
		return new Quiet(Stream.of(knownFrom, activeOn, decidedOn, reported)
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElseThrow());
	}

	/** Whether it has been quiet for a year. */
	public boolean forAYear(LocalDate today) {
		return !this.since.plusYears(1).isAfter(today);
	}

}
