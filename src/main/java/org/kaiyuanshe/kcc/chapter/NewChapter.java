package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;

/**
 * What is known of a chapter when it is founded.
 *
 * @param country ISO 3166-1 alpha-2
 * @param foundedOn the day, if the day is known
 * @param foundedText what else is known of its beginning
 * @param recordsFrom the day from which the portal's records of it are complete
 * @param chat how to join its chat group
 * @param mailbox a group mailbox, never a person's
 * @param growth what the records say of its stage and size
 */
public record NewChapter(Slug slug, LocalizedText city, String region, String country, ZoneId zone,
		@Nullable LocalDate foundedOn, @Nullable LocalizedText foundedText, LocalDate recordsFrom,
		@Nullable LocalizedText intro, @Nullable LocalizedText chat, @Nullable String mailbox, Growth growth,
		Provenance provenance) {

	/** A chapter of whose growth nothing is recorded. */
	public NewChapter(Slug slug, LocalizedText city, String region, String country, ZoneId zone,
			@Nullable LocalDate foundedOn, @Nullable LocalizedText foundedText, LocalDate recordsFrom,
			@Nullable LocalizedText intro, @Nullable LocalizedText chat, @Nullable String mailbox,
			Provenance provenance) {
		this(slug, city, region, country, zone, foundedOn, foundedText, recordsFrom, intro, chat, mailbox,
				Growth.UNKNOWN, provenance);
	}

	CityKey cityKey() {
		String name = (this.city.zh() != null) ? this.city.zh() : this.city.en();
		return CityKey.of(String.valueOf(name));
	}

}
