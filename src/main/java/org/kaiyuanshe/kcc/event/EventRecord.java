package org.kaiyuanshe.kcc.event;

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
		@Nullable Attendance attendance, EventProgramme programme, boolean sample, Provenance provenance) {

	/** Of an event that is entered in the portal itself. */
	static EventRecord none() {
		return new EventRecord(null, null, null, EventProgramme.NONE, false, Provenance.none());
	}

	/** The same with another programme, such as that of an event which is copied. */
	EventRecord with(EventProgramme programme) {
		return new EventRecord(this.summary, this.recap, this.attendance, programme, this.sample, this.provenance);
	}

	/** An estimated number of people, and whose estimate it is. */
	public record Attendance(int estimate, LocalizedText source) {
	}

}
