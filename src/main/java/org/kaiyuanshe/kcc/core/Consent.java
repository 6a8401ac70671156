package org.kaiyuanshe.kcc.core;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** That someone accepted a version of the code of conduct, and when (R8). */
@Embeddable
public record Consent(String version, Instant at) {
}
