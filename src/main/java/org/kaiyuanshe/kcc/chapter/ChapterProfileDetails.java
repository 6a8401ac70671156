package org.kaiyuanshe.kcc.chapter;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What a chapter's leads write about it.
 *
 * @param intro Markdown
 * @param mailbox a group mailbox, never a person's (R17)
 * @param contact a sentence on how to reach the chapter
 * @param hue its place on the colour circle, 0 to 11
 */
record ChapterProfileDetails(LocalizedText intro, @Nullable String mailbox, LocalizedText contact, int hue,
		List<ChapterLink> links, List<ChapterPlace> places) {
}
