package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.recap.RecapCard;

/** A recap where something else is about it. */
record RecapName(String slug, String url, @Nullable Phrase title) {

	static RecapName of(RecapCard card, Reader reader) {
		return new RecapName(card.slug(), reader.url("/recaps/" + card.slug()), reader.words(card.title()));
	}

}
