package org.kaiyuanshe.kcc.member;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the directory: a text, a kind ("all", "formal", "volunteer",
 * "adviser", "role") and the slug to continue after.
 */
record MemberFilter(@Size(max = 100) @Nullable String q,
		@Pattern(regexp = "all|formal|volunteer|adviser|role") @Nullable String kind,
		@Existing("member where slug = :it") @Nullable String after) {

	MemberFilter {
		kind = (kind == null || kind.isBlank()) ? "all" : kind;
		after = (after == null || after.isBlank()) ? null : after;
	}

	/** The membership that is asked for; none for any. */
	@Nullable String membership() {
		return (this.kind == null || this.kind.equals("all") || this.kind.equals("role")) ? null
				: this.kind.toUpperCase(Locale.ROOT);
	}

}
