package org.kaiyuanshe.kcc.core;

import java.text.Normalizer;
import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * Readings of Chinese text in Latin letters, for slugs, for sorting, and for finding 武汉
 * by "wuhan".
 */
public final class Pinyin {

	private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");

	private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");

	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");

	private Pinyin() {
	}

	/** The reading of a person's name, syllables apart: 单致豪 gives "shan zhi hao". */
	public static String ofName(String name) {
		return NAMES.transliterate(name).replaceAll("\\s+", " ").strip();
	}

	/** The reading of any text, syllables apart: 硅谷 gives "gui gu". */
	public static String of(String text) {
		return WORDS.transliterate(text).replaceAll("\\s+", " ").strip();
	}

	/**
	 * Compatibility forms folded (NFKC), traditional characters simplified, lower case.
	 */
	public static String folded(String text) {
		return SIMPLIFIED.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
	}

}
