package org.kaiyuanshe.kcc.report;

import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Opens the reports of the quarter that is over where each chapter is, and reminds of
 * those that are awaited (R6).
 */
@Component
class StatusReportRound implements Job {

	static final String NAME = "reports";

	private static final Logger log = LoggerFactory.getLogger(StatusReportRound.class);

	private final DueReports due;

	private final StatusReportService reports;

	private final StatusReportReminders reminders;

	StatusReportRound(DueReports due, StatusReportService reports, StatusReportReminders reminders) {
		this.due = due;
		this.reports = reports;
		this.reminders = reminders;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		long opened = this.due.toOpen(now)
			.stream()
			.filter((missing) -> done(() -> this.reports.open(missing.chapter(), missing.quarter(), now)))
			.count();
		long reminded = this.due.awaited()
			.stream()
			.filter((awaited) -> done(() -> this.reminders.remind(awaited, now)))
			.count();
		return (opened + reminded > 0) ? "reportsOpened=%d reportsReminded=%d".formatted(opened, reminded) : "";
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

}
