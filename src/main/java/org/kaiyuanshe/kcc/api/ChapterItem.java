package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

/**
 * A chapter in a list.
 *
 * @param stage where its activity clock stands; none unless its status is ACTIVE
 */
record ChapterItem(String slug, String url, @Nullable Phrase name, @Nullable Phrase city, String region,
		ChapterStatus status, @Nullable ActivityStage stage, @Nullable NextEvent next) {

	static ChapterItem of(ChapterCard card, Reader reader) {
		return new ChapterItem(card.slug(), reader.url("/chapters/" + card.slug()), reader.words(card.name()),
				reader.words(card.city()), card.region(), card.status(), card.stage(),
				NextEvent.of(card.next(), reader));
	}

	/** What it does next. */
	record NextEvent(String slug, String url, @Nullable Phrase title, String start) {

		static @Nullable NextEvent of(ChapterCard.@Nullable NextEvent next, Reader reader) {
			return (next != null) ? new NextEvent(next.slug(), reader.url("/events/" + next.slug()),
					reader.words(next.title()), next.when().iso()) : null;
		}

	}

}
