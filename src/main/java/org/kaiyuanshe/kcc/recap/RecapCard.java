package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.photo.PhotoView;

/**
 * A recap in a list.
 *
 * @param publishedAt when it came out first; none for a draft that never did, and where
 * nobody knows
 * @param cities where the events were that it tells of
 * @param photo the first of its photos
 */
public record RecapCard(String slug, LocalizedText title, LocalizedText body, RecapStatus status,
		@Nullable Instant publishedAt, List<LocalizedText> cities, int hue, @Nullable PhotoView photo, boolean sample) {

	private static final int EXCERPT = 110;

	/** How it begins, without its headings and links. */
	public Phrase excerpt(Locale locale) {
		Phrase text = this.body.in(locale);
		String words = Markdown.plain(text.value().replaceAll("(?m)^#+ .*$", "")).replaceAll("\\s+", " ").strip();
		return new Phrase(text.lang(), (words.codePointCount(0, words.length()) <= EXCERPT) ? words
				: words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…");
	}

	/** Whether it is a draft. */
	public boolean isDraft() {
		return this.status == RecapStatus.DRAFT;
	}

}
