package org.kaiyuanshe.kcc.search;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param path the address of its page
 * @param snippet the words around what was found; none where there are none
 */
record SearchHit(SearchKind kind, String path, Marked title, @Nullable Marked snippet, @Nullable LocalDate day,
		boolean sample) {
}
