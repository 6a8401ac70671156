package org.kaiyuanshe.kcc.account.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param handle names it without its id, which is the secret of the cookie
 * @param current whether it is the one that asks
 */
record SessionRow(String handle, boolean current, @Nullable String browser, @Nullable String system, String network,
		Instant since, Instant seen) {
}
