package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Events that were made together and can be changed together (R9). */
@Entity
public class EventSeries extends Aggregate<EventSeries> {

	@Enumerated(EnumType.STRING)
	private Recurrence recurrence = Recurrence.WEEKLY;

	private UUID madeBy = new UUID(0, 0);

	private Instant madeAt = Instant.EPOCH;

	protected EventSeries() {
	}

	/** Makes an event that is still to take place the first of a series. */
	static EventSeries of(Event first, Recurrence recurrence, int occurrences, UUID by, Instant now) {
		if (!first.isOpen(now)) {
			throw new RuleViolation("event.series.unfit");
		}
		EventSeries series = new EventSeries();
		series.recurrence = recurrence;
		series.madeBy = by;
		series.madeAt = now;
		series.add(first, 1);
		series.registerEvent(new EventChange.SeriesMade(by, first.getSlug(), recurrence + " × " + occurrences));
		return series;
	}

	void add(Event event, int position) {
		event.join(new SeriesPlace(getId(), position));
	}

}
