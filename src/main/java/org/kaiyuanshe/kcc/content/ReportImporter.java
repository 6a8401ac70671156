package org.kaiyuanshe.kcc.content;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.report.Remarks;
import org.kaiyuanshe.kcc.report.ReportText;
import org.kaiyuanshe.kcc.report.StatusReportSamples;
import org.springframework.stereotype.Component;

/** Imports sample status reports of chapters. */
@Component
class ReportImporter {

	private final StatusReportSamples reports;

	private final ChapterService chapters;

	private final Directory directory;

	ReportImporter(StatusReportSamples reports, ChapterService chapters, Directory directory) {
		this.reports = reports;
		this.chapters = chapters;
		this.directory = directory;
	}

	void importFrom(Pack pack, ImportReport report) {
		RecordImporter.each(pack.list("reports.yaml", SampleReport.class), (at) -> enter(at, report));
	}

	private void enter(Located<SampleReport> at, ImportReport report) {
		SampleReport told = at.record();
		if (this.chapters.reference(told.chapter()).isEmpty()) {
			report.skipped(at, "report", "there is no chapter " + told.chapter());
			return;
		}
		UUID reviewer = (told.reviewer() != null) ? this.directory.member(at, told.reviewer()) : null;
		Remarks returned = (told.returned() != null) ? new Remarks(null, told.returned(), null, null, null) : null;
		this.reports.enter(this.directory.chapter(at, told.chapter()), told.quartersAgo(),
				new ReportText(told.impact(), told.difficulties(), told.help(), told.plans()),
				this.directory.member(at, told.lead()), reviewer, returned);
		report.imported(at, "report of " + told.chapter());
	}

	/** reports.yaml of the samples. */
	record SampleReport(@JsonProperty(required = true) String chapter, int quartersAgo,
			@JsonProperty(required = true) String lead, @Nullable String reviewer, @Nullable String returned,
			@JsonProperty(required = true) String impact, @Nullable String difficulties, @Nullable String help,
			@JsonProperty(required = true) String plans) {
	}

}
