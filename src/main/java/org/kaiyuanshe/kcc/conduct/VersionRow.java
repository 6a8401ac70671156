package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A version in the admins' list.
 *
 * @param accepted how many accounts ever accepted it
 * @param latest of how many accounts it is the last one that they accepted
 */
record VersionRow(String label, LocalizedText changes, Instant publishedAt, @Nullable String publishedBy, int accepted,
		int latest) {
}
