package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the library.
 *
 * @param after the slug of the resource to continue after
 */
record ResourceFilter(@Nullable ResourceKind kind, @Nullable ResourceLanguage language,
		@Size(max = 100) @Nullable String q, @Size(max = 100) @Nullable String after) {

	ResourceFilter {
		q = (q == null || q.isBlank()) ? null : q.strip();
		after = (after == null || after.isBlank()) ? null : after;
	}

	/** Whether anything is asked for. */
	public boolean isAsking() {
		return this.kind != null || this.language != null || this.q != null;
	}

}
