package org.kaiyuanshe.kcc.annual;

import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors, reviewers and admins do with the sections of a report. */
@Service
@Transactional
class AnnualDesk {

	private final AnnualReportRepository reports;

	private final AnnualSectionRepository sections;

	private final ToldSections told;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AnnualDesk(AnnualReportRepository reports, AnnualSectionRepository sections, ToldSections told, Clock clock,
			ApplicationEventPublisher events) {
		this.reports = reports;
		this.sections = sections;
		this.told = told;
		this.clock = clock;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public TextForm form(int year, String slug) {
		AnnualSection section = found(year, slug);
		return new TextForm(section.getVersion(), section.getText().words().zh(), section.getText().words().en());
	}

	/** Rewrites the text, unless the section changed since the form was opened. */
	public void write(int year, String slug, long version, LocalizedText text, UUID by) {
		AnnualSection section = held(year, slug);
		if (section.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		section.write(text, by);
		this.sections.saveAndFlush(section);
	}

	/** Freezes what the portal tells, unless someone wrote since the page was opened. */
	public void freeze(int year, String slug, @Nullable Long version, UUID by) {
		decide(unchanged(year, slug, version), by, null,
				(section, decision) -> section.freeze(told(section, year), decision));
	}

	public void thaw(int year, String slug, UUID by) {
		decide(held(year, slug), by, null, AnnualSection::thaw);
	}

	/** Hands it in, unless someone wrote since the page was opened. */
	public void handIn(int year, String slug, @Nullable Long version, UUID by) {
		decide(unchanged(year, slug, version), by, null,
				(section, decision) -> section.handIn(told(section, year), decision));
	}

	/** Passes it, unless it changed since the page was opened. */
	public void pass(int year, String slug, @Nullable Long version, UUID by) {
		decide(unchanged(year, slug, version), by, null, AnnualSection::pass);
	}

	public void giveBack(int year, String slug, String comment, UUID by) {
		decide(held(year, slug), by, comment, AnnualSection::giveBack);
	}

	/** Takes a section out in which nothing stands. */
	public void remove(int year, String slug, UUID by) {
		AnnualSection section = held(year, slug);
		RuleViolation.when(this.sections.countByParent(section) > 0, "annual.section.has-parts");
		section.requireRemovable();
		this.sections.delete(section);
		this.sections.flush();
		// Only now, so that the search index no longer reads it.
		this.events.publishEvent(new AnnualEvent.SectionRemoved(by, year, slug));
	}

	private LocalizedText told(AnnualSection section, int year) {
		return this.told.of(section.getPlan().kind(), Year.of(year));
	}

	private AnnualSection unchanged(int year, String slug, @Nullable Long version) {
		AnnualSection section = held(year, slug);
		RuleViolation.when(version == null || section.getVersion() != version, "annual.section.meanwhile");
		return section;
	}

	private void decide(AnnualSection section, UUID by, @Nullable String reason,
			BiConsumer<AnnualSection, Decision> verb) {
		verb.accept(section, new Decision(by, this.clock.instant(), reason));
		this.sections.saveAndFlush(section);
	}

	/** The report is held first, so that nobody publishes it meanwhile. */
	private AnnualSection held(int year, String slug) {
		this.reports.hold(year).orElseThrow(NotFoundException::new);
		return found(year, slug);
	}

	private AnnualSection found(int year, String slug) {
		return this.sections.find(year, slug).orElseThrow(NotFoundException::new);
	}

}
