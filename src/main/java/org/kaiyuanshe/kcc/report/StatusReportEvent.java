package org.kaiyuanshe.kcc.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;

/** Something happened to a status report. */
public sealed interface StatusReportEvent extends AuditedEvent {

	/** Which report it happened to. */
	ReportSubject about();

	@Override
	default String subject() {
		return "chapter/" + about().slug();
	}

	@Override
	default @Nullable String detail() {
		return about().quarter();
	}

	/** The job opened it. */
	record Opened(ReportSubject about) implements StatusReportEvent {

		@Override
		public @Nullable UUID by() {
			return null;
		}

	}

	/**
	 * The leads were reminded.
	 *
	 * @param by the admin who did it; none for the job
	 */
	record Reminded(@Nullable UUID by, ReportSubject about, boolean late) implements StatusReportEvent {
	}

	/** The chapter kept a draft of it. */
	record Written(UUID by, ReportSubject about) implements StatusReportEvent {
	}

	/** The chapter handed it in. */
	record Submitted(UUID by, ReportSubject about) implements StatusReportEvent {
	}

	/** The admins took it. */
	record Accepted(Decision decision, ReportSubject about) implements Decided {
	}

	/** The admins sent it back with comments. */
	record Returned(Decision decision, ReportSubject about) implements Decided {
	}

	/** What the admins decide. */
	sealed interface Decided extends StatusReportEvent permits Accepted, Returned {

		Decision decision();

		@Override
		default @Nullable UUID by() {
			return decision().by();
		}

		@Override
		default @Nullable String detail() {
			String reason = decision().reason();
			return (reason != null) ? about().quarter() + ": " + reason : about().quarter();
		}

	}

}
