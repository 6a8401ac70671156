package org.kaiyuanshe.kcc.annual;

import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.annual.RecordedReport.RecordedSection;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, arranges and publishes annual reports. */
@Service
@Transactional
public class AnnualReportService {

	private final AnnualReportRepository reports;

	private final AnnualSectionRepository sections;

	private final ToldSections told;

	private final Clock clock;

	AnnualReportService(AnnualReportRepository reports, AnnualSectionRepository sections, ToldSections told,
			Clock clock) {
		this.reports = reports;
		this.sections = sections;
		this.told = told;
		this.clock = clock;
	}

	/** Begins a report with the outline of the latest one before it, if there is one. */
	void begin(Year year, LocalizedText title, UUID by) {
		AnnualReport report = this.reports.saveAndFlush(new AnnualReport(year, title, Provenance.none(), by));
		this.reports.findFirstByYearLessThanOrderByYearDesc(year.getValue())
			.ifPresent((before) -> copyOutline(before, report, decided(by, null)));
	}

	@Transactional(readOnly = true)
	boolean isThere(int year) {
		return this.reports.findByYear(year).isPresent();
	}

	void open(int year, UUID by) {
		AnnualReport report = held(year);
		report.open(decided(by, null));
		this.reports.saveAndFlush(report);
	}

	void publish(int year, UUID by) {
		publish(year, decided(by, null));
	}

	void withdraw(int year, UUID by, String reason) {
		AnnualReport report = held(year);
		report.withdraw(decided(by, reason));
		this.reports.saveAndFlush(report);
	}

	/** Adds a section behind the others. */
	void add(int year, @Nullable String above, Slug slug, NewSectionForm form, UUID by) {
		AnnualReport report = held(year);
		AnnualSection parent = (above != null) ? section(year, above) : null;
		int position = this.sections.findByReportYear(year)
			.stream()
			.mapToInt((each) -> each.getPlan().position())
			.max()
			.orElse(0);
		this.sections.saveAndFlush(new AnnualSection(report, parent, slug, form.plan(position + 1), decided(by, null)));
	}

	/** Arranges a section, unless it changed since the form was opened. */
	void arrange(int year, String slug, long version, SectionPlan plan, UUID by) {
		held(year);
		AnnualSection section = section(year, slug);
		if (section.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		section.arrange(plan, by);
		this.sections.saveAndFlush(section);
	}

	/** Enters a report of the records with its sections and their states (R16). */
	public void enter(RecordedReport recorded) {
		Decision imported = decided(null, null);
		AnnualReport report = this.reports
			.saveAndFlush(new AnnualReport(recorded.year(), recorded.title(), recorded.provenance(), null));
		enter(report, null, recorded.sections(), imported);
		// Opened at last, so that the search index reads the report once, not with every
		// section.
		if (recorded.open()) {
			report.open(imported);
			this.reports.saveAndFlush(report);
		}
		if (recorded.published()) {
			publish(recorded.year().getValue(), imported);
		}
	}

	private void publish(int year, Decision decision) {
		AnnualReport report = held(year);
		List<AnnualSection> all = this.sections.findByReportYear(year);
		report.publish(decision, all.size(), (int) all.stream().filter(AnnualSection::isDone).count());
		this.reports.saveAndFlush(report);
	}

	private void enter(AnnualReport report, @Nullable AnnualSection parent, List<RecordedSection> recorded,
			Decision imported) {
		int position = 0;
		for (RecordedSection each : recorded) {
			SectionPlan plan = new SectionPlan(each.title(), ++position, each.kind(), null, null);
			AnnualSection section = new AnnualSection(report, parent, each.slug(), plan, imported);
			section.enter(each.text(), each.state(), this.told.of(each.kind(), Year.of(report.getYear())),
					each.provenance(), imported);
			enter(report, this.sections.saveAndFlush(section), each.sections(), imported);
		}
	}

	private void copyOutline(AnnualReport from, AnnualReport to, Decision decision) {
		Map<UUID, AnnualSection> copies = new HashMap<>();
		this.sections.findByReportYear(from.getYear()).stream().sorted(AnnualSection.OUTER_FIRST).forEach((old) -> {
			AnnualSection above = (old.getParentId() != null) ? copies.get(old.getParentId()) : null;
			SectionPlan plan = old.getPlan().again(from.getYear(), to.getYear(), told(old, Year.of(to.getYear())));
			copies.put(old.getId(),
					this.sections.saveAndFlush(new AnnualSection(to, above, new Slug(old.getSlug()), plan, decision)));
		});
	}

	/** What was told before, or what the portal has learnt to tell under that name. */
	private @Nullable String told(AnnualSection old, Year year) {
		String kind = old.getPlan().kind();
		return (kind == null && this.told.knows(old.getSlug(), year)) ? old.getSlug() : kind;
	}

	private Decision decided(@Nullable UUID by, @Nullable String reason) {
		return new Decision(by, this.clock.instant(), reason);
	}

	private AnnualReport held(int year) {
		return this.reports.hold(year).orElseThrow(NotFoundException::new);
	}

	private AnnualSection section(int year, String slug) {
		return this.sections.find(year, slug).orElseThrow(NotFoundException::new);
	}

}
