package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The activity clock explained: what it runs from, how far it has run, what comes next
 * and what did not count.
 *
 * @param since why the clock starts where it does
 * @param counted the event it runs from, if it runs from one
 * @param next the next announced event that will stop it
 * @param notCounted events since then that did not count, with the reason
 */
public record ClockPanel(ActivityStage stage, LocalDate start, Since since, @Nullable Activity counted,
		@Nullable Activity next, List<Activity> notCounted, LocalDate dueSoonOn, LocalDate lastCallOn,
		LocalDate flaggedOn, long daysRun, long daysInAll, long daysLeft) {

	/** What a clock can run from (R3). */
	public enum Since {

		EVENT, FOUNDING, RECORDS, DECISION

	}

	/** The same without trials, which only the team knows of. */
	public List<Activity> toldNotCounted() {
		return this.notCounted.stream().filter((activity) -> activity.exclusion() != Activity.Exclusion.TEST).toList();
	}

	static ClockPanel of(ActivityClock clock, LocalDate today, Since since, @Nullable Activity counted,
			@Nullable Activity next, List<Activity> notCounted) {
		return new ClockPanel(clock.stage(today), clock.start(), since, counted, next, notCounted, clock.dueSoonOn(),
				clock.lastCallOn(), clock.flaggedOn(), clock.daysRun(today), clock.daysInAll(), clock.daysLeft(today));
	}

}
