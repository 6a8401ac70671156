package org.kaiyuanshe.kcc.account.admin;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Authority;

/** An account in the list. */
record AccountRow(UUID id, String name, String email, Authority authority, boolean suspended, boolean sample,
		@Nullable Instant lastSignIn) {
}
