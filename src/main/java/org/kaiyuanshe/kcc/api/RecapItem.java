package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.recap.RecapCard;

/**
 * A recap in a list.
 *
 * @param published the day on which it came out; none where nobody knows
 * @param cities where the events were that it tells of
 */
record RecapItem(String slug, String url, @Nullable Phrase title, @Nullable LocalDate published,
		List<@Nullable Phrase> cities, boolean sample) {

	static RecapItem of(RecapCard card, Reader reader) {
		return new RecapItem(card.slug(), reader.url("/recaps/" + card.slug()), reader.words(card.title()),
				reader.day(card.publishedAt()), card.cities().stream().map(reader::words).toList(), card.sample());
	}

}
