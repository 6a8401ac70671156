package org.kaiyuanshe.kcc.core;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * A text in Chinese and, where someone wrote it, in English; each language falls back to
 * the other, marked.
 */
@Embeddable
public record LocalizedText(@Nullable String zh, @Nullable String en) {

	public LocalizedText {
		zh = blankToNull(zh);
		en = blankToNull(en);
	}

	/** A text that reads the same in both languages, such as a name. */
	public static LocalizedText same(String text) {
		return new LocalizedText(text, text);
	}

	/** The text for a reader of that language, with the language that it really is in. */
	public Phrase in(Locale locale) {
		boolean english = locale.getLanguage().equals("en");
		String first = english ? this.en : this.zh;
		if (first != null) {
			return new Phrase(english ? "en" : "zh-CN", first);
		}
		String second = english ? this.zh : this.en;
		return new Phrase(english ? "zh-CN" : "en", (second != null) ? second : "");
	}

	/** Puts an argument in the place of <code>{0}</code> in each language. */
	public LocalizedText with(LocalizedText argument) {
		return new LocalizedText(fill(this.zh, argument.in(Locale.CHINESE)),
				fill(this.en, argument.in(Locale.ENGLISH)));
	}

	/**
	 * What a form makes of this text that can only rewrite the Chinese words: the English
	 * ones stay while those do.
	 */
	public LocalizedText rewritten(@Nullable String chinese) {
		LocalizedText typed = new LocalizedText(chinese, null);
		return Objects.equals(typed.zh(), this.zh) ? this : typed;
	}

	public boolean isEmpty() {
		return this.zh == null && this.en == null;
	}

	private static @Nullable String fill(@Nullable String pattern, Phrase argument) {
		return (pattern != null) ? pattern.replace("{0}", argument.value()) : null;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** A text and its language as a BCP 47 tag. */
	public record Phrase(String lang, String value) {

		@Override
		public String toString() {
			return this.value;
		}

	}

}
