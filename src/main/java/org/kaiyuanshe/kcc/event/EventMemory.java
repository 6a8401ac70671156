package org.kaiyuanshe.kcc.event;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

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

	@ElementCollection
	@CollectionTable(name = "event_partner", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPartner> partners = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_person", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPerson> people = new ArrayList<>();

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
		this.partners.addAll(record.partners());
		this.people.addAll(record.people());
		this.sample = record.sample();
		this.provenance = record.provenance();
	}

	/**
	 * What a copy of the event begins with: who takes part and who helps, not what
	 * happened. Anything more that is planned for an event goes along here.
	 */
	EventRecord asPlan() {
		return new EventRecord(this.summary, null, null, List.copyOf(this.partners), List.copyOf(this.people),
				this.sample, Provenance.none());
	}

	boolean isSample() {
		return this.sample;
	}

}
