package org.kaiyuanshe.kcc.account.admin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.SuspensionGround;

/**
 * One account as admins see it.
 *
 * @param ways from the name of a way to sign in to how many of it there are
 * @param own whether it is the reader's
 */
record AccountPage(AccountRow account, String member, Instant createdAt, @Nullable String consent,
		Map<String, Integer> ways, int sessions, @Nullable Suspended suspension, boolean own) {

	/** Since when, by whom and why; until when, if it has an end. */
	record Suspended(SuspensionGround ground, @Nullable Instant until, String by, Instant at, String reason) {
	}

}
