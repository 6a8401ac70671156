package org.kaiyuanshe.kcc.search;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor looks for.
 *
 * @param kind the only kind to show; none for all
 * @param after a {@link SearchCursor} to continue after
 */
record SearchFilter(@Size(max = 100) @Nullable String q, @Nullable SearchKind kind,
		@Pattern(regexp = SearchCursor.PATTERN) @Nullable String after) {

	SearchFilter {
		q = (q == null || q.isBlank()) ? null : q.strip();
		after = (after == null || after.isBlank()) ? null : after;
	}

	/** A place among things of a kind that there is. */
	@AssertTrue
	boolean isPlace() {
		return this.after == null || !this.after.matches(SearchCursor.PATTERN)
				|| Stream.of(SearchKind.values()).anyMatch((kind) -> this.after.contains("." + kind + "."));
	}

	@Nullable SearchCursor cursor() {
		return (this.after != null) ? SearchCursor.parse(this.after) : null;
	}

}
