package org.kaiyuanshe.kcc.member;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** An admin admitted someone, or wrote down that they left. */
public sealed interface MembershipEvent extends AuditedEvent {

	String slug();

	MembershipKind kind();

	@Override
	default String subject() {
		return "member/" + slug();
	}

	@Override
	default String detail() {
		return kind().name();
	}

	/** Someone joined. */
	record Admitted(@Nullable UUID by, String slug, MembershipKind kind) implements MembershipEvent {
	}

	/** Someone left. */
	record Ended(@Nullable UUID by, String slug, MembershipKind kind) implements MembershipEvent {
	}

	/**
	 * The days of a membership were corrected.
	 *
	 * @param days from when to when it now lasts
	 */
	record Changed(@Nullable UUID by, String slug, MembershipKind kind, String days,
			@Nullable String reason) implements MembershipEvent {

		@Override
		public String detail() {
			return this.kind + " " + this.days + ((this.reason != null) ? ": " + this.reason : "");
		}

	}

}
