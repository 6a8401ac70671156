package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ClockReader;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Ends the pauses whose day has come, then looks at every running clock: warns, opens
 * cases, and closes those of chapters that came back. A case opened by hand it leaves
 * alone.
 */
@Component
class InactivityCheck implements Job {

	static final String NAME = "inactivity";

	private static final Logger log = LoggerFactory.getLogger(InactivityCheck.class);

	private final ClockReader clocks;

	private final CaseClocks pauses;

	private final InactivityService inactivity;

	private final CaseRepository cases;

	InactivityCheck(ClockReader clocks, CaseClocks pauses, InactivityService inactivity, CaseRepository cases) {
		this.clocks = clocks;
		this.pauses = pauses;
		this.inactivity = inactivity;
		this.cases = cases;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		long resumed = this.pauses.endedPauses(now)
			.stream()
			.filter((pause) -> done(() -> this.inactivity.endPause(pause, now)))
			.count();
		List<RunningClock> running = this.clocks.running(now);
		long warnings = running.stream()
			.filter((clock) -> needsWarning(clock.stage()))
			.filter((clock) -> done(() -> this.inactivity.warn(clock, now)))
			.count();
		long opened = running.stream()
			.filter(InactivityCheck::isFlagged)
			.filter((clock) -> done(() -> this.inactivity.open(clock, now)))
			.count();
		long closed = returned(running).stream()
			.filter((open) -> done(() -> this.inactivity.closeByEvent(open, now)))
			.count();
		return "chapters=%d resumed=%d warnings=%d opened=%d closed=%d".formatted(running.size(), resumed, warnings,
				opened, closed);
	}

	/**
	 * Whether the step was done here: another node may have done it at the same moment.
	 */
	private static boolean done(BooleanSupplier step) {
		try {
			return step.getAsBoolean();
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException | RuleViolation ex) {
			log.debug("Done elsewhere at the same moment: {}", ex.getMessage());
			return false;
		}
	}

	/** The open cases of chapters that came back. */
	private List<UUID> returned(List<RunningClock> running) {
		Set<UUID> active = running.stream()
			.filter((clock) -> !isFlagged(clock))
			.map(RunningClock::chapter)
			.collect(Collectors.toSet());
		return this.cases.findOpen()
			.stream()
			.filter((open) -> !open.isByHand() && active.contains(open.getChapterId()))
			.map(InactivityCase::getId)
			.toList();
	}

	private static boolean needsWarning(ActivityStage stage) {
		return stage == ActivityStage.DUE_SOON || stage == ActivityStage.LAST_CALL;
	}

	private static boolean isFlagged(RunningClock clock) {
		return clock.stage() == ActivityStage.FLAGGED;
	}

}
