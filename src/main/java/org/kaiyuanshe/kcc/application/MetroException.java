package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Decision;

import jakarta.persistence.Embeddable;

/** A second chapter in a metropolitan area, allowed by an admin with a reason (R1). */
@Embeddable
record MetroException(String area, UUID by, Instant at, String reason) {

	static MetroException of(String area, Decision decision) {
		return new MetroException(area, Objects.requireNonNull(decision.by()), decision.at(),
				String.valueOf(decision.reason()));
	}

}
