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

	/** The days of a membership were corrected. */
	record Changed(@Nullable UUID by, String slug, MembershipKind kind) implements MembershipEvent {
	}

}
