package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.annual.AnnualReportService;
import org.kaiyuanshe.kcc.annual.RecordedReport;
import org.kaiyuanshe.kcc.annual.RecordedReport.RecordedSection;
import org.kaiyuanshe.kcc.annual.SectionState;
import org.kaiyuanshe.kcc.content.AnnualRecords.ReportRecord;
import org.kaiyuanshe.kcc.content.AnnualRecords.SectionRecord;
import org.kaiyuanshe.kcc.content.AnnualRecords.WorkgroupYearRecord;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.workgroup.WorkgroupReport;
import org.kaiyuanshe.kcc.workgroup.WorkgroupService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Imports the years of workgroups and the annual reports, which freeze what other parts
 * of the pack brought.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnnualImporter implements PackPart {

	private static final LocalizedText NONE = new LocalizedText(null, null);

	private final WorkgroupService workgroups;

	private final AnnualReportService reports;

	AnnualImporter(WorkgroupService workgroups, AnnualReportService reports) {
		this.workgroups = workgroups;
		this.reports = reports;
	}

	@Override
	public List<String> files() {
		return List.of("workgroup-years.yaml", "annual-reports.yaml");
	}

	@Override
	public void importFrom(Pack pack, LocalDate today, ImportReport report) {
		RecordImporter.each(pack.list("workgroup-years.yaml", WorkgroupYearRecord.class), (at) -> told(at, report));
		RecordImporter.each(pack.list("annual-reports.yaml", ReportRecord.class), (at) -> enter(at, report));
	}

	private void told(Located<WorkgroupYearRecord> at, ImportReport report) {
		WorkgroupYearRecord year = at.record();
		if (!this.workgroups.isKnown(year.workgroup())) {
			throw at.broken("there is no workgroup '%s'".formatted(year.workgroup()));
		}
		this.workgroups.enterYear(year.workgroup(), Year.of(year.year()),
				new WorkgroupReport(known(year.progress()), known(year.plan())), year.provenance());
		report.imported(at, "%d of workgroup %s".formatted(year.year(), year.workgroup()));
	}

	private void enter(Located<ReportRecord> at, ImportReport report) {
		ReportRecord annual = at.record();
		this.reports.enter(new RecordedReport(Year.of(annual.year()), annual.title(), annual.open(), annual.published(),
				sections(annual.sections()), annual.provenance()));
		report.imported(at, "annual report " + annual.year());
	}

	private static List<RecordedSection> sections(@Nullable List<SectionRecord> records) {
		return Objects.requireNonNullElse(records, List.<SectionRecord>of())
			.stream()
			.map((section) -> new RecordedSection(new Slug(section.slug()), section.title(),
					Objects.requireNonNullElse(section.state(), SectionState.EDITING), section.kind(),
					known(section.text()), sections(section.sections()), section.provenance()))
			.toList();
	}

	private static LocalizedText known(@Nullable LocalizedText text) {
		return Objects.requireNonNullElse(text, NONE);
	}

}
