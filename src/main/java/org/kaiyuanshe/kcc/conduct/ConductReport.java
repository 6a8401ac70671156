package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** A breach of the code of conduct that someone reported in private (R8). */
@Entity
public class ConductReport extends Aggregate<ConductReport> {

	/** As much as can be written down about one report. */
	static final int MOST_ENTRIES = 100;

	private String tokenHash = "";

	@Enumerated(EnumType.STRING)
	private ReportState state = ReportState.OPEN;

	@Confidential
	@Embedded
	private Incident incident = new Incident("", null, null, null);

	@Confidential
	@Embedded
	@EmbeddedColumnNaming("reporter_%s")
	private Reporter reporter = new Reporter(null, null, false, "zh-CN");

	private Instant filedAt = Instant.EPOCH;

	private @Nullable UUID takenBy;

	private @Nullable Instant takenAt;

	/** Its reason is what came of it, for the admins. */
	@Confidential
	@Embedded
	@EmbeddedColumnNaming("closed_%s")
	private @Nullable Decision closure;

	/** What the reporter is told. */
	@Confidential
	private @Nullable String answer;

	@Confidential
	@ElementCollection
	@CollectionTable(name = "conduct_report_entry", joinColumns = @JoinColumn(name = "report_id"))
	@OrderColumn(name = "position")
	private List<ReportEntry> entries = new ArrayList<>();

	protected ConductReport() {
	}

	/** Takes a report in; whoever has the token sees how it stands. */
	static ConductReport file(Token token, Incident incident, Reporter reporter, Instant now) {
		ConductReport report = new ConductReport();
		report.tokenHash = token.hash();
		report.incident = incident;
		report.reporter = reporter;
		report.filedAt = now;
		report.registerEvent(new ConductEvent.ReportFiled(report.getId(), reporter, token));
		return report;
	}

	/** The reporter adds something. */
	void add(String text, Instant now) {
		write(new ReportEntry(ReportEntry.Kind.ADDITION, null, now, text));
		registerEvent(new ConductEvent.ReportAdded(getId()));
	}

	/** An admin leaves a note for the others. */
	void note(UUID by, String text, Instant now) {
		write(new ReportEntry(ReportEntry.Kind.NOTE, by, now, text));
		registerEvent(new ConductEvent.ReportNoted(by, getId()));
	}

	/** An admin begins to look into it. */
	void take(UUID by, Instant now) {
		become(ReportState.IN_PROGRESS);
		this.takenBy = by;
		this.takenAt = now;
		registerEvent(new ConductEvent.ReportTaken(by, getId()));
	}

	/** Ends it with an outcome that admins read and an answer that the reporter reads. */
	void close(UUID by, String outcome, String answerToReporter, Instant now) {
		become(ReportState.CLOSED);
		this.closure = new Decision(by, now, outcome);
		this.answer = answerToReporter;
		registerEvent(new ConductEvent.ReportClosed(by, getId(), this.reporter));
	}

	private void become(ReportState next) {
		if (!this.state.canBecome(next)) {
			throw new RuleViolation("conduct.report.refused." + this.state);
		}
		this.state = next;
	}

	private void write(ReportEntry entry) {
		if (this.state == ReportState.CLOSED) {
			throw new RuleViolation("conduct.report.refused.CLOSED");
		}
		if (this.entries.size() >= MOST_ENTRIES) {
			throw new RuleViolation("conduct.report.full");
		}
		this.entries.add(entry);
	}

}
