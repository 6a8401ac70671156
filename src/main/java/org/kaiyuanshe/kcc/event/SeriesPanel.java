package org.kaiyuanshe.kcc.event;

import java.util.List;

/** What the team of an event sees of its series. */
public record SeriesPanel(List<SeriesDate> dates) {

	/** How many drafts one press publishes. */
	public long ready() {
		return this.dates.stream().filter(SeriesDate::isReady).count();
	}

	/** How many public ones that are still to take place follow the current one. */
	public long cancellable() {
		return this.dates.stream()
			.dropWhile((date) -> !date.current())
			.skip(1)
			.filter((date) -> date.status() == EventStatus.PUBLISHED && !date.past())
			.count();
	}

}
