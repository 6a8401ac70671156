package org.kaiyuanshe.kcc.press;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;

/** Something happened to a request for consent. */
public sealed interface PressEvent extends AuditedEvent {

	UUID request();

	UUID chapter();

	String slug();

	String title();

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	@Override
	default @Nullable String detail() {
		return title();
	}

	/** A chapter asks. */
	record Asked(UUID by, UUID request, UUID chapter, String slug, Manuscript manuscript) implements PressEvent {

		@Override
		public String title() {
			return this.manuscript.title();
		}

	}

	/** Admins consented, perhaps under a condition. */
	record Granted(Decision decision, UUID request, UUID chapter, String slug, String title) implements Decided {
	}

	/** Admins refused, with a reason. */
	record Refused(Decision decision, UUID request, UUID chapter, String slug, String title) implements Decided {
	}

	/** The chapter took it back. */
	record Withdrawn(Decision decision, UUID request, UUID chapter, String slug, String title) implements Decided {
	}

	/** What ends a request. */
	sealed interface Decided extends PressEvent permits Granted, Refused, Withdrawn {

		Decision decision();

		@Override
		default @Nullable UUID by() {
			return decision().by();
		}

		@Override
		default @Nullable String detail() {
			return (decision().reason() != null) ? title() + ": " + decision().reason() : title();
		}

	}

}
