package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a chapter has gone without a counted event (R3), in whole days of its own time
 * zone.
 *
 * @param start the day the clock runs from
 */
public record ActivityClock(LocalDate start, ActivityRules rules) {

	/** The stage on that day. */
	public ActivityStage stage(LocalDate today) {
		if (!today.isBefore(flaggedOn())) {
			return ActivityStage.FLAGGED;
		}
		if (!today.isBefore(lastCallOn())) {
			return ActivityStage.LAST_CALL;
		}
		return today.isBefore(dueSoonOn()) ? ActivityStage.ACTIVE : ActivityStage.DUE_SOON;
	}

	public LocalDate dueSoonOn() {
		return this.start.plusDays(this.rules.dueSoonDays());
	}

	public LocalDate lastCallOn() {
		return this.start.plusDays(this.rules.lastCallDays());
	}

	/**
	 * The first day of the flag: calendar months later, or the last day of a month that
	 * is too short.
	 */
	public LocalDate flaggedOn() {
		return this.start.plusMonths(this.rules.flagMonths());
	}

	/** Days from that day to the flag; 0 on the day itself, negative after. */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, flaggedOn());
	}

	/** Days since the clock started. */
	public long daysRun(LocalDate today) {
		return ChronoUnit.DAYS.between(this.start, today);
	}

	/** Days from the start to the flag: between 89 and 92. */
	public long daysInAll() {
		return ChronoUnit.DAYS.between(this.start, flaggedOn());
	}

}
