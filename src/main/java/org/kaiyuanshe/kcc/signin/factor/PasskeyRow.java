package org.kaiyuanshe.kcc.signin.factor;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A passkey in its owner's list. */
record PasskeyRow(UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {
}
