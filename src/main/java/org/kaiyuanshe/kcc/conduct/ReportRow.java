package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A report in the admins' list, without anything of what it says. */
record ReportRow(UUID id, ReportState state, Instant filedAt, @Nullable String takenBy, @Nullable Instant closedAt) {
}
