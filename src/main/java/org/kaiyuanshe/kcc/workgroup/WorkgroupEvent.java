package org.kaiyuanshe.kcc.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;

/** Something happened to a workgroup. */
public sealed interface WorkgroupEvent extends AuditedEvent {

	String slug();

	@Override
	default String subject() {
		return "workgroup/" + slug();
	}

	/** What it says about itself was rewritten. */
	record Described(UUID by, String slug) implements WorkgroupEvent {
	}

	/** Its progress and plan of a year were rewritten. */
	record YearWritten(@Nullable UUID by, String slug, int year) implements WorkgroupEvent {

		@Override
		public String detail() {
			return String.valueOf(this.year);
		}

	}

	/** An admin put it aside. */
	record Archived(Decision decision, String slug) implements Decided {
	}

	/** An admin took it up again. */
	record Revived(Decision decision, String slug) implements Decided {
	}

	/** What admins decide. */
	sealed interface Decided extends WorkgroupEvent permits Archived, Revived {

		Decision decision();

		@Override
		default @Nullable UUID by() {
			return decision().by();
		}

		@Override
		default @Nullable String detail() {
			return decision().reason();
		}

	}

}
