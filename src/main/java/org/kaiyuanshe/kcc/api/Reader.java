package org.kaiyuanshe.kcc.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.PortalSettings;

/** Words and addresses for a reader of that language. */
record Reader(PortalSettings settings, Locale language) {

	/** The absolute address of a page. */
	String url(String path) {
		return this.settings.url((this.language.getLanguage().equals("en") ? "/en" : "") + path);
	}

	/** The absolute address of what is the same in every language. */
	String file(String path) {
		return this.settings.url(path);
	}

	/** The day of a moment that belongs to no place. */
	@Nullable LocalDate day(@Nullable Instant moment) {
		return (moment != null) ? LocalDate.ofInstant(moment, this.settings.zone()) : null;
	}

	/** The words with the language that they really are in; nothing for none. */
	@Nullable Phrase words(@Nullable LocalizedText text) {
		return (text == null || text.isEmpty()) ? null : text.in(this.language);
	}

}
