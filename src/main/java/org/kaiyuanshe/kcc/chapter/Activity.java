package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * What a chapter did or will do, as the event module hands it down.
 *
 * @param event the event's id
 * @param slug the event's slug
 * @param when local time at the event
 * @param venue where people meet; none if they only meet online
 * @param online whether one can take part online
 * @param exclusion why it does not count for the clock; none if it does once it has ended
 * @param host the city of the chapter that hosts it, as the ledger of a co-host says;
 * none for a chapter's own
 */
public record Activity(UUID event, String slug, LocalizedText title, When when, @Nullable LocalizedText venue,
		boolean online, boolean sample, @Nullable Exclusion exclusion, @Nullable LocalizedText host) {

	public Instant endsAt() {
		return this.when.endsAt();
	}

	/** Why a published event does not stop the clock (R3). */
	public enum Exclusion {

		CANCELLED, TEST, NOT_HELD

	}

	/** Whether it stops the clock as seen at that instant. */
	public boolean counts(Instant now) {
		return this.exclusion == null && isOver(now);
	}

	/** The day it ended on, in that zone. */
	LocalDate endedOn(ZoneId zone) {
		return LocalDate.ofInstant(endsAt(), zone);
	}

	public boolean isOver(Instant now) {
		return !endsAt().isAfter(now);
	}

}
