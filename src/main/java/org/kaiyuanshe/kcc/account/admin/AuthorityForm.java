package org.kaiyuanshe.kcc.account.admin;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Authority;

import jakarta.validation.constraints.NotNull;

/** What an account may do from now on. */
record AuthorityForm(@NotNull @Nullable Authority authority) {
}
