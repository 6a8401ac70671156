package org.kaiyuanshe.kcc.resource;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.Markdown;

/**
 * A resource in a list.
 *
 * @param versions how many there are; without one it is not published
 * @param downloads how often its files were fetched
 * @param newest the newest version; none if it is not published
 */
public record ResourceCard(String slug, ResourceKind kind, LocalizedText title, LocalizedText description,
		@Nullable ResourceLanguage language, @Nullable String licence, int versions, long downloads, boolean retired,
		@Nullable VersionRow newest) {

	private static final int EXCERPT = 160;

	/** The beginning of the description, without marks. */
	public Phrase excerpt(Locale locale) {
		Phrase words = this.description.in(locale);
		String plain = Markdown.plain(words.value()).replaceAll("\\s+", " ");
		return new Phrase(words.lang(), (plain.length() > EXCERPT)
				? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, EXCERPT))) + "…" : plain);
	}

}
