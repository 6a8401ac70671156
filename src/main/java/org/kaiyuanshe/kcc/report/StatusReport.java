package org.kaiyuanshe.kcc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** What a chapter reports of a quarter (R6). */
@Entity
public class StatusReport extends Aggregate<StatusReport> {

	private UUID chapterId = newId();

	private String chapterSlug = "";

	private String quarter = "";

	@Enumerated(EnumType.STRING)
	private ReportStatus status = ReportStatus.OPEN;

	private LocalDate dueOn = LocalDate.EPOCH;

	private Instant openedAt = Instant.EPOCH;

	@Embedded
	private @Nullable ReportText text;

	private @Nullable UUID savedBy;

	private @Nullable Instant savedAt;

	private @Nullable Boolean inTime;

	private @Nullable UUID submittedBy;

	private @Nullable Instant submittedAt;

	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	@Embedded
	@EmbeddedColumnNaming("comment_%s")
	private @Nullable Remarks remarks;

	@ElementCollection
	@CollectionTable(name = "status_report_figure", joinColumns = @JoinColumn(name = "report_id"))
	@OrderColumn(name = "position")
	private List<FrozenFigure> figures = new ArrayList<>();

	private boolean sample;

	protected StatusReport() {
	}

	/** Asks a chapter to tell of a quarter by that day. */
	static StatusReport open(ChapterReference chapter, Quarter quarter, LocalDate dueOn, Instant now) {
		StatusReport report = new StatusReport();
		report.chapterId = chapter.id();
		report.chapterSlug = chapter.slug();
		report.quarter = quarter.toString();
		report.dueOn = dueOn;
		report.openedAt = now;
		report.registerEvent(new StatusReportEvent.Opened(report.subjectOf()));
		return report;
	}

	/** Keeps what was written so far. */
	void write(ReportText written, UUID by, Instant now) {
		requireWritable();
		this.text = written;
		this.savedBy = by;
		this.savedAt = now;
	}

	/** Says that a draft was kept; handing it in says so by itself. */
	void keptBy(UUID by) {
		registerEvent(new StatusReportEvent.Written(by, subjectOf()));
	}

	/** Hands it in on that day; the figures are from now on those. */
	void submit(List<FrozenFigure> frozen, UUID by, Instant now, LocalDate today) {
		requireWritable();
		become(ReportStatus.SUBMITTED);
		this.figures.clear();
		this.figures.addAll(frozen);
		this.submittedBy = by;
		this.submittedAt = now;
		this.inTime = (this.inTime != null) ? this.inTime : !today.isAfter(this.dueOn);
		registerEvent(new StatusReportEvent.Submitted(by, subjectOf()));
	}

	/** Takes it as it is, perhaps with comments. */
	void accept(Decision made, Remarks said) {
		decide(ReportStatus.ACCEPTED, made, said);
		registerEvent(new StatusReportEvent.Accepted(made, subjectOf()));
	}

	/** Sends it back with comments, to come again by that day. */
	void giveBack(Decision made, Remarks said, LocalDate due) {
		RuleViolation.when(said.isEmpty() && made.reason() == null, "report.return.wordless");
		decide(ReportStatus.RETURNED, made, said);
		this.dueOn = due;
		registerEvent(new StatusReportEvent.Returned(made, subjectOf()));
	}

	private void decide(ReportStatus next, Decision made, Remarks said) {
		RuleViolation.when(this.status != ReportStatus.SUBMITTED, "report.undecidable." + this.status);
		become(next);
		this.decision = made;
		this.remarks = said;
	}

	private void become(ReportStatus next) {
		RuleViolation.when(!this.status.canBecome(next), "report.closed." + this.status);
		this.status = next;
	}

	void requireWritable() {
		RuleViolation.when(!this.status.isWritable(), "report.closed." + this.status);
	}

	/** Whether exactly that is written already. */
	boolean says(ReportText words) {
		return words.equals(Objects.requireNonNullElse(this.text, ReportText.NONE));
	}

	/** What its events are about. */
	ReportSubject subjectOf() {
		return new ReportSubject(getId(), this.chapterId, this.chapterSlug, this.quarter, this.dueOn);
	}

	void markAsSample() {
		this.sample = true;
	}

	boolean isSample() {
		return this.sample;
	}

	/** When it was last decided about; not at all before the first answer. */
	Optional<Instant> answeredAt() {
		return Optional.ofNullable(this.decision).map(Decision::at);
	}

	ReportStatus getStatus() {
		return this.status;
	}

	UUID getChapterId() {
		return this.chapterId;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

	List<FrozenFigure> getFigures() {
		return List.copyOf(this.figures);
	}

}
