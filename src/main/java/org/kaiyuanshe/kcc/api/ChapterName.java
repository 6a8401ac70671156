package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

/** A chapter where something else is about it. */
record ChapterName(String slug, String url, @Nullable Phrase city) {

	static ChapterName of(String slug, LocalizedText city, Reader reader) {
		return new ChapterName(slug, reader.url("/chapters/" + slug), reader.words(city));
	}

}
