package org.kaiyuanshe.kcc.inactivity;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterChoices;

import jakarta.validation.constraints.Size;

/**
 * About whom an admin opens a case.
 *
 * @param chapter as {@link ChapterChoices} understands it; none before anything was typed
 */
record CaseChoice(@Nullable @Size(max = 100) String chapter) {
}
