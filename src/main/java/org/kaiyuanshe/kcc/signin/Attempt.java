package org.kaiyuanshe.kcc.signin;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A code that someone typed.
 *
 * @param account whose code it was, if there is such an account
 * @param right whether it fits; it is used up then
 * @param left how many more tries there are
 */
public record Attempt(@Nullable UUID account, boolean right, int left) {
}
