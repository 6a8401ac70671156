package org.kaiyuanshe.kcc.conduct;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Token;

/**
 * Something happened to the code of conduct or to a report of a breach; nothing of what a
 * report says is in it.
 */
public sealed interface ConductEvent extends AuditedEvent {

	/** What other lines of the log call the thing behind {@code /events/x}: event/x. */
	private static String subjectOf(String path) {
		return path.replaceFirst("^/(\\w+)s/", "$1/");
	}

	/** A version came into force; whoever accepted an older one is asked again. */
	record VersionPublished(@Nullable UUID by, String label) implements ConductEvent {

		@Override
		public String subject() {
			return "code-of-conduct";
		}

		@Override
		public String detail() {
			return this.label;
		}

	}

	/** An admin hid a page, or the words of a member; the detail is the reason. */
	record ContentHidden(UUID by, String path, String detail) implements ConductEvent {

		@Override
		public String subject() {
			return subjectOf(this.path);
		}

	}

	/** An admin showed it again; the detail is the reason. */
	record ContentShown(UUID by, String path, String detail) implements ConductEvent {

		@Override
		public String subject() {
			return subjectOf(this.path);
		}

	}

	/** What happens to a report. */
	sealed interface OfReport extends ConductEvent {

		UUID report();

		@Override
		default @Nullable UUID by() {
			return null;
		}

		@Override
		default String subject() {
			return "conduct-report/" + report();
		}

	}

	/** Someone reported; the token belongs into the mail to them. */
	record ReportFiled(UUID report, Reporter reporter, Token token) implements OfReport {
	}

	/** The reporter added something. */
	record ReportAdded(UUID report) implements OfReport {
	}

	/** An admin looks into it. */
	record ReportTaken(UUID by, UUID report) implements OfReport {
	}

	/** An admin left a note for the others. */
	record ReportNoted(UUID by, UUID report) implements OfReport {
	}

	/** An admin closed it and answered the reporter. */
	record ReportClosed(UUID by, UUID report, Reporter reporter) implements OfReport {
	}

}
