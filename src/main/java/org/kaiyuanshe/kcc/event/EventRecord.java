package org.kaiyuanshe.kcc.event;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * What the records know of an event beyond its details.
 *
 * @param recap what happened, Markdown
 * @param attendance an estimate of the number of people and where it comes from (R11)
 */
public record EventRecord(@Nullable LocalizedText summary, @Nullable LocalizedText recap,
		@Nullable Attendance attendance, List<EventPartner> partners, List<EventPerson> people, boolean sample,
		Provenance provenance) {

	/** Of an event that is entered in the portal itself. */
	static EventRecord none() {
		return new EventRecord(null, null, null, List.of(), List.of(), false, Provenance.none());
	}

	/** An estimated number of people, and whose estimate it is. */
	public record Attendance(int estimate, LocalizedText source) {
	}

}
