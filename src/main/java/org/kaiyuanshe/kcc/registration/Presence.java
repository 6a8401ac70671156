package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** That someone came: who checked them in, and when (R11). */
@Embeddable
record Presence(UUID by, Instant at) {
}
