package org.kaiyuanshe.kcc.annual;

import org.jspecify.annotations.Nullable;

/** A step that is only right for what one has seen: the version of the section. */
record SeenForm(@Nullable Long version) {
}
