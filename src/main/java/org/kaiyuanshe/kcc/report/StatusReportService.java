package org.kaiyuanshe.kcc.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what chapters report, and what the admins say to it (R6). */
@Service
@Transactional
class StatusReportService {

	private final StatusReportRepository reports;

	private final ChapterService chapters;

	private final LiveFigures figures;

	private final ReportRules rules;

	private final Clock clock;

	StatusReportService(StatusReportRepository reports, ChapterService chapters, LiveFigures figures, ReportRules rules,
			Clock clock) {
		this.reports = reports;
		this.chapters = chapters;
		this.figures = figures;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Opens the report of a chapter for a quarter; false if there is one already. Opened
	 * late, it is due later. Of two nodes at once the unique key stops the second.
	 */
	public boolean open(UUID chapter, Quarter quarter, Instant now) {
		if (this.reports.existsByChapterIdAndQuarter(chapter, quarter.toString())) {
			return false;
		}
		ChapterReference reporter = chapter(chapter);
		LocalDate due = this.rules.dueAgain(this.rules.dueOn(quarter), LocalDate.ofInstant(now, reporter.zone()));
		this.reports.saveAndFlush(StatusReport.open(reporter, quarter, due, now));
		return true;
	}

	/** Keeps a draft, unless someone else saved since the form was opened. */
	public void write(String chapter, Quarter quarter, long version, ReportText text, UUID by) {
		StatusReport report = written(chapter, quarter, version, text, by);
		report.keptBy(by);
		this.reports.saveAndFlush(report);
	}

	/** Hands the report in with that text and the figures of this moment. */
	public void submit(String chapter, Quarter quarter, long version, ReportText text, UUID by) {
		StatusReport report = written(chapter, quarter, version, text, by);
		ChapterReference reporter = chapter(report.getChapterId());
		Instant now = this.clock.instant();
		report.submit(this.figures.of(reporter, quarter, report.isSample()).stream().map(FrozenFigure::of).toList(), by,
				now, LocalDate.ofInstant(now, reporter.zone()));
		this.reports.saveAndFlush(report);
	}

	public void accept(UUID id, long version, Remarks remarks, @Nullable String words, UUID by) {
		StatusReport report = seen(id, version);
		report.accept(new Decision(by, this.clock.instant(), words), remarks);
		this.reports.saveAndFlush(report);
	}

	/** Sends it back; the chapter has some days for it, whenever it was due. */
	public void giveBack(UUID id, long version, Remarks remarks, @Nullable String words, UUID by) {
		StatusReport report = seen(id, version);
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, chapter(report.getChapterId()).zone());
		report.giveBack(new Decision(by, now, words), remarks, this.rules.dueAgain(report.getDueOn(), today));
		this.reports.saveAndFlush(report);
	}

	private StatusReport written(String chapter, Quarter quarter, long version, ReportText text, UUID by) {
		StatusReport report = this.reports.hold(chapter, quarter.toString()).orElseThrow(NotFoundException::new);
		report.requireWritable();
		if (report.says(text)) {
			return report;
		}
		if (report.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		report.write(text, by, this.clock.instant());
		return report;
	}

	/** A report that was decided, or came again, since the page was opened is another. */
	private StatusReport seen(UUID id, long version) {
		StatusReport report = this.reports.hold(id).orElseThrow(NotFoundException::new);
		if (report.getStatus() == ReportStatus.SUBMITTED && report.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		return report;
	}

	private ChapterReference chapter(UUID id) {
		return this.chapters.reference(id).orElseThrow(NotFoundException::new);
	}

}
