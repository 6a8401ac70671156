package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A report as its reporter sees it: nothing of what admins write among themselves. */
record ReportPage(ReportState state, Instant filedAt, Incident incident, @Nullable Instant takenAt,
		@Nullable Instant closedAt, @Nullable String answer, List<Addition> additions) {

	/** What the reporter added, and when. */
	record Addition(Instant at, String text) {
	}

}
