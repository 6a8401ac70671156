package org.kaiyuanshe.kcc.recap;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

/** Where in the list of recaps a visitor goes on. */
record RecapFilter(@Existing(SHOWN + " and slug = :it") @Nullable String after) {

	private static final String SHOWN = "recap where status = 'PUBLISHED' and hidden_at is null";

	RecapFilter {
		after = (after == null || after.isBlank()) ? null : after;
	}

}
