package org.kaiyuanshe.kcc.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * That an account may not sign in for a while.
 *
 * @param until when it runs out; nothing for one without an end
 */
@Embeddable
public record Suspension(@Enumerated(EnumType.STRING) SuspensionGround ground, @Nullable Instant until, UUID by,
		Instant at, String reason) {

	/** Whether it holds at that moment. */
	public boolean holds(Instant now) {
		return this.until == null || now.isBefore(this.until);
	}

}
