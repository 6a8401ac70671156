package org.kaiyuanshe.kcc.resource;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;

/** Something happened to a request for materials; none knows the address. */
public sealed interface MaterialEvent extends AuditedEvent {

	UUID request();

	UUID chapter();

	String slug();

	/** What was asked for, in a line. */
	String items();

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	@Override
	default @Nullable String detail() {
		return items();
	}

	/** A chapter asks; the answer is due on that day. */
	record Asked(@Nullable UUID by, UUID request, UUID chapter, String slug, String items,
			LocalDate dueOn) implements MaterialEvent {
	}

	/** Admins said yes. */
	record Granted(Decision decision, UUID request, UUID chapter, String slug, String items) implements Decided {
	}

	/** Admins said no, with a reason. */
	record Refused(Decision decision, UUID request, UUID chapter, String slug, String items) implements Decided {
	}

	/** The chapter took it back. */
	record Withdrawn(Decision decision, UUID request, UUID chapter, String slug, String items) implements Decided {
	}

	/** It is on its way. How it travels is for the chapter, not for the audit (R17). */
	record Sent(Decision decision, UUID request, UUID chapter, String slug, String items) implements Decided {

		@Override
		public String detail() {
			return items();
		}

	}

	/** What someone decided, and why. */
	sealed interface Decided extends MaterialEvent permits Granted, Refused, Withdrawn, Sent {

		Decision decision();

		@Override
		default @Nullable UUID by() {
			return decision().by();
		}

		@Override
		default @Nullable String detail() {
			return (decision().reason() != null) ? items() + ": " + decision().reason() : items();
		}

	}

}
