package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Who decided, when and why: kept instead of a flag. Nobody decided what the records or a
 * job brought.
 */
@Embeddable
public record Decision(@Nullable UUID by, Instant at, @Nullable String reason) {
}
