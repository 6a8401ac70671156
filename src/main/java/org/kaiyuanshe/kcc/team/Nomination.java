package org.kaiyuanshe.kcc.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Whose place the invited person takes.
 *
 * @param replaces the lead who goes; none if nobody does
 * @param stays whether that lead stays on the core team
 */
@Embeddable
public record Nomination(@Nullable UUID replaces, boolean stays) {

	/** An invitation that takes nobody's place. */
	static final Nomination NONE = new Nomination(null, false);

	boolean isHandOver() {
		return this.replaces != null;
	}

}
