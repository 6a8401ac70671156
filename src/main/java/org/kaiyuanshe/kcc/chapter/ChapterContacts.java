package org.kaiyuanshe.kcc.chapter;

import java.util.List;

import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * The ways to a chapter besides its mailbox.
 *
 * @param sentence how to reach it, in its leads' own words
 */
public record ChapterContacts(LocalizedText sentence, List<ChapterLink> links, List<ChapterPlace> places,
		ChatGroupView chatGroup) {
}
