package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Provenance;

/** How long a role is or was held, as far as it is known, and from where. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to, boolean doubtful, Provenance provenance) {

	/** A role that begins on that day and has no end yet. */
	public static Term startingOn(LocalDate day) {
		return new Term(day, null, false, Provenance.none());
	}

}
