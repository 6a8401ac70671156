package org.kaiyuanshe.kcc.event;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What the records know of an event beyond its announcement, as it is stored. */
@Embeddable
class EventMemory {

	@Embedded
	@EmbeddedColumnNaming("summary_%s")
	private @Nullable LocalizedText summary;

	@Embedded
	@EmbeddedColumnNaming("recap_%s")
	private @Nullable LocalizedText recap;

	private @Nullable Integer estimate;

	@Embedded
	@EmbeddedColumnNaming("estimate_source_%s")
	private @Nullable LocalizedText estimateSource;

	private boolean sample;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected EventMemory() {
	}

	EventMemory(EventRecord record) {
		this.summary = record.summary();
		this.recap = record.recap();
		this.estimate = (record.attendance() != null) ? record.attendance().estimate() : null;
		this.estimateSource = (record.attendance() != null) ? record.attendance().source() : null;
		this.sample = record.sample();
		this.provenance = record.provenance();
	}

	/**
	 * What a copy of the event begins with: who takes part and who helps, not what
	 * happened. Anything more that is planned for an event goes along here.
	 */
	EventRecord asPlan(EventProgramme programme) {
		return new EventRecord(this.summary, null, null, programme, this.sample, Provenance.none());
	}

	boolean isSample() {
		return this.sample;
	}

}
