package org.kaiyuanshe.kcc.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which report an event is about.
 *
 * @param slug the chapter's
 * @param quarter as in {@code 2026-q4}
 */
public record ReportSubject(UUID report, UUID chapter, String slug, String quarter, LocalDate dueOn) {

	/** The quarter itself. */
	public Quarter period() {
		return Quarter.parse(this.quarter).orElseThrow();
	}

}
