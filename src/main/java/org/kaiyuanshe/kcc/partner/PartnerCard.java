package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.Markdown;

/**
 * A partner in a list.
 *
 * @param chapter the slug of the chapter whose partner it is; none for a national one
 * @param since the first day; none if nobody knows
 * @param until the last day; none for no end
 */
public record PartnerCard(String slug, LocalizedText name, PartnerTier tier, PartnerState state,
		@Nullable String chapter, LocalizedText city, LocalizedText cooperation, @Nullable String website,
		@Nullable LocalDate since, @Nullable LocalDate until, boolean agreed) {

	/** What is done together, in a line without marks. */
	public Phrase together(Locale locale) {
		Phrase words = this.cooperation.in(locale);
		return new Phrase(words.lang(), Markdown.plain(words.value()));
	}

	/** The address of the page on which it is managed. */
	public String desk() {
		return (this.chapter != null) ? "/manage/chapters/%s/partners/%s".formatted(this.chapter, this.slug)
				: "/admin/partners/" + this.slug;
	}

}
