package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * Something the organisation builds; from the incubator to its release to the archive.
 */
@Entity
public class Project extends Aggregate<Project> {

	private String slug = "x";

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private @Nullable LocalizedText name;

	@Enumerated(EnumType.STRING)
	private ProjectState state = ProjectState.INCUBATING;

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	private @Nullable String url;

	private @Nullable LocalDate activeOn;

	private LocalDate knownFrom = LocalDate.EPOCH;

	@ElementCollection
	@CollectionTable(name = "project_move", joinColumns = @JoinColumn(name = "project_id"))
	@OrderColumn(name = "position")
	private List<ProjectMove> moves = new ArrayList<>();

	private int position;

	@Embedded
	private @Nullable Provenance provenance;

	protected Project() {
	}

	/** Enters a project with what the records tell of its moves. */
	Project(Slug slug, ProjectState state, ProjectDetails details, List<ProjectMove> moves, LocalDate knownFrom,
			int position, @Nullable UUID by) {
		this.slug = slug.value();
		this.state = state;
		this.moves.addAll(moves);
		this.knownFrom = knownFrom;
		this.position = position;
		take(details);
		registerEvent(new OrganisationEvent.ProjectDescribed(by, this.slug));
	}

	/** Says something else about the project. */
	void change(ProjectDetails details, UUID by) {
		take(details);
		registerEvent(new OrganisationEvent.ProjectDescribed(by, this.slug));
	}

	private void take(ProjectDetails details) {
		this.name = details.name();
		this.intro = details.intro();
		this.url = details.url();
		this.activeOn = details.activeOn();
		this.provenance = details.provenance();
	}

	/** Puts it into another state. */
	void move(ProjectState next, Decision decision) {
		RuleViolation.when(!this.state.canBecome(next), "organisation.project.move.refused");
		decide(next, decision);
	}

	/** Leaves it where it is although it was quiet for a year; the year begins anew. */
	void keep(Quiet quiet, LocalDate today, Decision decision) {
		RuleViolation.when(this.state == ProjectState.ARCHIVED || !quiet.forAYear(today),
				"organisation.project.keep.refused");
		decide(this.state, decision);
	}

	private void decide(ProjectState next, Decision decision) {
		this.moves.add(ProjectMove.decided(this.state, next, decision));
		registerEvent(new OrganisationEvent.ProjectDecided(Objects.requireNonNull(decision.by()), this.slug, this.state,
				next));
		this.state = next;
	}

	/** Since when nothing was heard of it. */
	Quiet quiet(@Nullable Integer reportedYear, ZoneId zone) {
		LocalDate decidedOn = this.moves.stream()
			.map(ProjectMove::decidedAt)
			.filter(Objects::nonNull)
			.map((at) -> LocalDate.ofInstant(at, zone))
			.max(LocalDate::compareTo)
			.orElse(null);
		return Quiet.of(this.knownFrom, this.activeOn, decidedOn, reportedYear);
	}

	ProjectDetails details() {
		return new ProjectDetails(Texts.orNone(this.name), Texts.orNone(this.intro), this.url, this.activeOn,
				Texts.orNone(this.provenance));
	}

	ProjectState getState() {
		return this.state;
	}

	String getSlug() {
		return this.slug;
	}

	/**
	 * What is known of a project.
	 *
	 * @param intro Markdown
	 * @param activeOn the last activity that somebody wrote down
	 */
	public record ProjectDetails(LocalizedText name, LocalizedText intro, @Nullable String url,
			@Nullable LocalDate activeOn, Provenance provenance) {
	}

}
