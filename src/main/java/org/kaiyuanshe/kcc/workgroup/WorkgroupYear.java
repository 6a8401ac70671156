package org.kaiyuanshe.kcc.workgroup;

import java.time.Instant;
import java.time.Year;
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

/** What a workgroup did in a year, and what it planned, in Markdown. */
@Entity
public class WorkgroupYear extends Aggregate<WorkgroupYear> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "workgroup_id")
	private @Nullable Workgroup workgroup;

	private int year;

	@Embedded
	@EmbeddedColumnNaming("progress_%s")
	private @Nullable LocalizedText progress;

	@Embedded
	@EmbeddedColumnNaming("plan_%s")
	private @Nullable LocalizedText plan;

	private @Nullable UUID writtenBy;

	private @Nullable Instant writtenAt;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected WorkgroupYear() {
	}

	/** An empty year of that workgroup. */
	WorkgroupYear(Workgroup workgroup, Year year) {
		this.workgroup = workgroup;
		this.year = year.getValue();
	}

	/** Takes over what the records say. */
	void enter(WorkgroupReport report, Provenance provenance) {
		this.provenance = provenance;
		set(report);
		registerEvent(new WorkgroupEvent.YearWritten(null, slug(), this.year));
	}

	/** Rewrites both texts; where they came from stays on record. */
	void write(WorkgroupReport report, UUID by, Instant at) {
		set(report);
		this.writtenBy = by;
		this.writtenAt = at;
		registerEvent(new WorkgroupEvent.YearWritten(by, slug(), this.year));
	}

	WorkgroupReport getReport() {
		LocalizedText none = new LocalizedText(null, null);
		return new WorkgroupReport(Objects.requireNonNullElse(this.progress, none),
				Objects.requireNonNullElse(this.plan, none));
	}

	private void set(WorkgroupReport report) {
		this.progress = report.progress();
		this.plan = report.plan();
	}

	private String slug() {
		return Objects.requireNonNull(this.workgroup).getSlug();
	}

}
