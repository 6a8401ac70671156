package org.kaiyuanshe.kcc.member;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the directory: a text, a kind ("all", "formal", "role") and the
 * slug to continue after.
 */
record MemberFilter(@Size(max = 100) @Nullable String q, @Pattern(regexp = "all|formal|role") @Nullable String kind,
		@Existing("member where slug = :it") @Nullable String after) {

	MemberFilter {
		kind = (kind == null || kind.isBlank()) ? "all" : kind;
		after = (after == null || after.isBlank()) ? null : after;
	}

}
