package org.kaiyuanshe.kcc.annual;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something happened to an annual report or to one of its sections. */
public sealed interface AnnualEvent extends AuditedEvent {

	int year();

	@Override
	default String subject() {
		return "annual-report/" + year();
	}

	/** A report was begun, by hand or from the records. */
	record Begun(@Nullable UUID by, int year) implements AnnualEvent {
	}

	/** Readers may see it while it is being written. */
	record Opened(@Nullable UUID by, int year) implements AnnualEvent {
	}

	/** It is done and published. */
	record Published(@Nullable UUID by, int year) implements AnnualEvent {
	}

	/** Its publication was taken back, to mend something. */
	record Withdrawn(@Nullable UUID by, int year, @Nullable String detail) implements AnnualEvent {
	}

	/** A section has another title, place, kind, editor or reviewer, or is new. */
	record SectionArranged(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** Its text was rewritten. */
	record SectionWritten(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** What the portal tells in it stays as it is now. */
	record SectionFrozen(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** What the portal tells in it is told anew. */
	record SectionThawed(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** Its editor handed it to the reviewer. */
	record SectionHandedIn(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** Its reviewer passed it. */
	record SectionPassed(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** It went back to its editor. */
	record SectionReturned(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** A section was taken out. */
	record SectionRemoved(@Nullable UUID by, int year, String section) implements OfSection {
	}

	/** What happened to one section. */
	sealed interface OfSection extends AnnualEvent {

		String section();

		@Override
		default String detail() {
			return section();
		}

	}

}
