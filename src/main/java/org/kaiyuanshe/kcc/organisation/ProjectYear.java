package org.kaiyuanshe.kcc.organisation;

import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** What a project did in a year, and what it meant to do next. */
@Entity
public class ProjectYear extends Aggregate<ProjectYear> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "project_id")
	private @Nullable Project project;

	private int year;

	@Embedded
	@EmbeddedColumnNaming("progress_%s")
	private @Nullable LocalizedText progress;

	@Embedded
	@EmbeddedColumnNaming("plan_%s")
	private @Nullable LocalizedText plan;

	@Embedded
	private @Nullable Provenance provenance;

	protected ProjectYear() {
	}

	ProjectYear(Project project, int year) {
		this.project = project;
		this.year = year;
	}

	/** Writes down the year. */
	ProjectYear tell(YearDetails details, @Nullable UUID by) {
		this.progress = details.progress();
		this.plan = details.plan();
		this.provenance = details.provenance();
		registerEvent(new OrganisationEvent.Changed(by, "project/" + Objects.requireNonNull(this.project).getSlug(),
				String.valueOf(this.year)));
		return this;
	}

	YearDetails details() {
		return new YearDetails(Texts.orNone(this.progress), Texts.orNone(this.plan), Texts.orNone(this.provenance));
	}

	/**
	 * What is told of a year, as Markdown; no progress where the record says that there
	 * was none to tell.
	 */
	public record YearDetails(LocalizedText progress, LocalizedText plan, Provenance provenance) {
	}

}
