package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;

/**
 * What became of one property, for the audit log.
 *
 * @param what the kind of record it belongs to, such as "Account"
 * @param before none for what is new
 * @param after none for what is gone
 */
public record Change(String what, String property, @Nullable String before, @Nullable String after) {
}
