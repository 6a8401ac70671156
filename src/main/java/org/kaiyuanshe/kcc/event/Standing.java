package org.kaiyuanshe.kcc.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;

/**
 * How an event of the records stands.
 *
 * @param reason why it was cancelled or did not take place
 */
public record Standing(Kind kind, @Nullable String reason) {

	/** The ways an event of the records can stand. */
	public enum Kind {

		DRAFT, PUBLISHED, CANCELLED, NOT_HELD

	}

	void apply(Event event, Instant now) {
		if (this.kind != Kind.DRAFT) {
			event.publish(null);
		}
		if (this.kind == Kind.CANCELLED) {
			event.recordCancellation(new Decision(null, now, this.reason));
		}
		if (this.kind == Kind.NOT_HELD) {
			event.markNotHeld(new Decision(null, now, this.reason));
		}
	}

}
