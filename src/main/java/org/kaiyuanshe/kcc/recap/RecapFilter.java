package org.kaiyuanshe.kcc.recap;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

/** Where in the list of recaps a visitor goes on. */
record RecapFilter(@Existing("recap where slug = :it and status = 'PUBLISHED' and hidden_at is null") @Nullable String after) {

	RecapFilter {
		after = (after == null || after.isBlank()) ? null : after;
	}

}
