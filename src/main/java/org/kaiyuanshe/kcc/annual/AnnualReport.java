package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** The report of a year. */
@Entity
public class AnnualReport extends Aggregate<AnnualReport> {

	private int year;

	@Embedded
	@EmbeddedColumnNaming("title_%s")
	private LocalizedText title = LocalizedText.same("");

	/** Since when readers may see it unfinished. */
	@Embedded
	@EmbeddedColumnNaming("opened_%s")
	private @Nullable Decision opened;

	@Embedded
	@EmbeddedColumnNaming("published_%s")
	private @Nullable Decision published;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected AnnualReport() {
	}

	/** Begins the report of that year. */
	AnnualReport(Year year, LocalizedText title, Provenance provenance, @Nullable UUID by) {
		this.year = year.getValue();
		this.title = title;
		this.provenance = provenance;
		registerEvent(new AnnualEvent.Begun(by, this.year));
	}

	/** Lets readers see it while it is being written. */
	void open(Decision decision) {
		RuleViolation.when(this.opened != null, "annual.open.already");
		this.opened = decision;
		registerEvent(new AnnualEvent.Opened(decision.by(), this.year));
	}

	/** Publishes it: every section, and there is one, is done. */
	void publish(Decision decision, int sections, int done) {
		requireUnpublished();
		RuleViolation.when(sections == 0, "annual.publish.empty");
		RuleViolation.when(done < sections, "annual.publish.unfinished", sections - done);
		this.published = decision;
		registerEvent(new AnnualEvent.Published(decision.by(), this.year));
	}

	/** Takes the publication back, so that something can be mended. */
	void withdraw(Decision decision) {
		RuleViolation.when(this.published == null, "annual.withdraw.not-published");
		this.published = null;
		registerEvent(new AnnualEvent.Withdrawn(decision.by(), this.year, decision.reason()));
	}

	/** Fails once it is published: then nothing in it changes. */
	void requireUnpublished() {
		RuleViolation.when(this.published != null, "annual.published");
	}

	int getYear() {
		return this.year;
	}

}
