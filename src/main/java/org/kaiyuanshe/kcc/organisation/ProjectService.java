package org.kaiyuanshe.kcc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Project.ProjectDetails;
import org.kaiyuanshe.kcc.organisation.ProjectYear.YearDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down projects, what became of them, and what they did year by year. */
@Service
@Transactional
public class ProjectService {

	private final ProjectRepository projects;

	private final ProjectYearRepository years;

	private final PortalSettings settings;

	private final Clock clock;

	ProjectService(ProjectRepository projects, ProjectYearRepository years, PortalSettings settings, Clock clock) {
		this.projects = projects;
		this.years = years;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Enters a project behind those that are there. The portal knows of its activity from
	 * today on.
	 */
	public void enter(Slug slug, ProjectState state, ProjectDetails details, List<ProjectMove> moves,
			@Nullable UUID by) {
		Slugs.refuse(slug, this.projects.findBySlug(slug.value()).isPresent());
		this.projects.saveAndFlush(new Project(slug, state, details, moves, today(), (int) this.projects.count(), by));
	}

	/**
	 * Says something else about a project, unless it changed since the form was opened.
	 */
	void change(String slug, long version, ProjectDetails details, UUID by) {
		Project project = project(slug);
		if (project.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		project.change(details, by);
		this.projects.saveAndFlush(project);
	}

	/**
	 * Puts a project into that state, or leaves it there after a quiet year, unless it
	 * changed since the decision was taken.
	 */
	void decide(String slug, long version, ProjectState state, UUID by, @Nullable String reason) {
		Project project = project(slug);
		RuleViolation.when(project.getVersion() != version, "organisation.project.move.overtaken");
		Decision decision = new Decision(by, this.clock.instant(), reason);
		if (state == project.getState()) {
			Integer reported = this.years.findLastReported(project).orElse(null);
			project.keep(project.quiet(reported, this.settings.zone()), today(), decision);
		}
		else {
			project.move(state, decision);
		}
		this.projects.saveAndFlush(project);
	}

	/** Writes down a year of a project. */
	public void tell(String slug, int year, YearDetails details, @Nullable UUID by) {
		Project project = project(slug);
		ProjectYear told = this.years.findByProjectAndYear(project, year)
			.orElseGet(() -> new ProjectYear(project, year));
		this.years.saveAndFlush(told.tell(details, by));
	}

	/** The same, unless it changed since the form was opened. */
	void tell(String slug, int year, long version, YearDetails details, UUID by) {
		long stored = this.years.findByProjectAndYear(project(slug), year).map(ProjectYear::getVersion).orElse(-1L);
		if (stored != version) {
			throw new ChangedMeanwhile();
		}
		tell(slug, year, details, by);
	}

	/** The form for a project, filled with what is stored. */
	@Transactional(readOnly = true)
	public ProjectForm form(String slug) {
		Project project = project(slug);
		return ProjectForm.of(project.details(), project.getVersion());
	}

	/** The form for a year, filled with what is stored, if something is. */
	@Transactional(readOnly = true)
	public YearForm form(String slug, int year) {
		return this.years.findByProjectAndYear(project(slug), year)
			.map((told) -> YearForm.of(told.details(), told.getVersion()))
			.orElseGet(YearForm::empty);
	}

	/** The id behind a slug that somebody chose. */
	@Transactional(readOnly = true)
	public Optional<UUID> idOf(String slug) {
		return this.projects.findBySlug(slug).map(Project::getId);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	private Project project(String slug) {
		return this.projects.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

}
