package org.kaiyuanshe.kcc.feed;

import java.time.Instant;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One thing that a feed tells of.
 *
 * @param path its page, without the language
 * @param published when it came out, or where it stands among the others if that is not
 * {@code dated}
 * @param author who tells it: a chapter or the community
 * @param summary one line about it
 * @param text Markdown
 */
record FeedEntry(UUID id, String path, LocalizedText title, LocalizedText author, Instant published, boolean dated,
		Instant updated, String summary, LocalizedText text) {
}
