package org.kaiyuanshe.kcc.account.admin;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Which accounts an admin asks for.
 *
 * @param q a part of the name or the address
 * @param which "all", "admins" or "suspended"
 * @param after the id of the account to continue after
 */
record AccountFilter(@Size(max = 100) @Nullable String q,
		@Pattern(regexp = "all|admins|suspended") @Nullable String which,
		@Existing("account where id::text = :it") @Nullable String after) {

	AccountFilter {
		which = (which == null || which.isBlank()) ? "all" : which;
		after = (after == null || after.isBlank()) ? null : after;
	}

}
