package org.kaiyuanshe.kcc.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sample reports of quarters that are over, each marked as one, with the figures of the
 * samples.
 */
@Service
@Transactional
public class StatusReportSamples {

	/** How long before now each step is said to have been. */
	private static final Duration SUBMITTED = Duration.ofDays(4);

	private static final Duration DECIDED = Duration.ofDays(2);

	private final StatusReportRepository reports;

	private final LiveFigures figures;

	private final ReportRules rules;

	private final Clock clock;

	StatusReportSamples(StatusReportRepository reports, LiveFigures figures, ReportRules rules, Clock clock) {
		this.reports = reports;
		this.figures = figures;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Enters a submitted report.
	 * @param ago how many quarters ago it was, 1 for the one that ended last
	 * @param reviewer who accepted it, or sent it back with the remarks; none for one
	 * that waits for an answer
	 * @param returned what was missing; none for one that was accepted
	 */
	public void enter(ChapterReference chapter, int ago, ReportText text, UUID by, @Nullable UUID reviewer,
			@Nullable Remarks returned) {
		Instant now = this.clock.instant();
		Quarter quarter = Quarter.of(LocalDate.ofInstant(now, chapter.zone()));
		for (int back = 0; back < ago; back++) {
			quarter = quarter.previous();
		}
		StatusReport report = StatusReport.open(chapter, quarter, this.rules.dueOn(quarter),
				quarter.last().plusDays(1).atStartOfDay(chapter.zone()).toInstant());
		report.markAsSample();
		report.write(text, by, now.minus(SUBMITTED));
		report.submit(this.figures.of(chapter, quarter, true).stream().map(FrozenFigure::of).toList(), by,
				now.minus(SUBMITTED), quarter.last().plusDays(1));
		if (reviewer != null) {
			decide(report, new Decision(reviewer, now.minus(DECIDED), null), returned, chapter);
		}
		this.reports.saveAndFlush(report);
	}

	private void decide(StatusReport report, Decision decision, @Nullable Remarks returned, ChapterReference chapter) {
		if (returned != null) {
			LocalDate day = LocalDate.ofInstant(decision.at(), chapter.zone());
			report.giveBack(decision, returned, this.rules.dueAgain(report.getDueOn(), day));
		}
		else {
			report.accept(decision, Remarks.NONE);
		}
	}

}
