package org.kaiyuanshe.kcc.api;

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

	/** The words with the language that they really are in; nothing for none. */
	@Nullable Phrase words(@Nullable LocalizedText text) {
		return (text == null || text.isEmpty()) ? null : text.in(this.language);
	}

}
