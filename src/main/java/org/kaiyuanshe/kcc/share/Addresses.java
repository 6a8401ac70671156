package org.kaiyuanshe.kcc.share;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;

/** Absolute addresses in the language of a reader. */
record Addresses(PortalSettings settings, Locale language) {

	String of(String path) {
		return this.settings.url((this.language.getLanguage().equals("en") ? "/en" : "") + path);
	}

	/** What is the same in every language. */
	String ofFile(String path) {
		return this.settings.url(path);
	}

}
