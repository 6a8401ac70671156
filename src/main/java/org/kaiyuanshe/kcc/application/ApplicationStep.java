package org.kaiyuanshe.kcc.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application.
 *
 * @param kind the simple name of the event; {@code application.step.<kind>} says it in
 * words
 * @param by the admin who did it
 * @param who the co-lead whom it is about; for an exception, the metropolitan area
 */
public record ApplicationStep(String kind, Instant at, @Nullable String by, @Nullable String who,
		@Nullable String stance, @Nullable String words) {

	/** Opinions stay among the admins. */
	boolean isForApplicant() {
		return !this.kind.equals(ApplicationEvent.OpinionGiven.class.getSimpleName());
	}

}
