package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report as admins see it.
 *
 * @param outcome what came of it, for the admins
 * @param answer what the reporter is told
 */
record ReportFile(UUID id, ReportState state, Instant filedAt, Incident incident, Reporter reporter,
		@Nullable Instant takenAt, @Nullable String takenBy, @Nullable Instant closedAt, @Nullable String closedBy,
		@Nullable String outcome, @Nullable String answer, List<Line> lines) {

	/** A note with the name of its admin, or an addition of the reporter. */
	record Line(ReportEntry.Kind kind, @Nullable String by, Instant at, String text) {
	}

}
