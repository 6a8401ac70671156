package org.kaiyuanshe.kcc.core;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a community's own words into the portal's sentences, the longest first; Latin
 * words are replaced as a whole only.
 */
final class Glossary {

	/** What the portal says, and what the community says instead. */
	private final Map<String, String> words;

	private final Pattern known;

	Glossary(Map<String, String> words) {
		this.words = Map.copyOf(words);
		this.known = Pattern.compile(words.keySet()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Glossary::expression)
			.collect(Collectors.joining("|")));
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	String apply(String sentence) {
		return isEmpty() ? sentence : this.known.matcher(sentence)
			.replaceAll((word) -> Matcher.quoteReplacement(this.words.get(word.group())));
	}

	/** "chapter" is found in "a chapter", not in "chapters". */
	private static String expression(String word) {
		String before = isLatin(word.charAt(0)) ? "(?<![A-Za-z])" : "";
		String after = isLatin(word.charAt(word.length() - 1)) ? "(?![A-Za-z])" : "";
		return before + Pattern.quote(word) + after;
	}

	private static boolean isLatin(char letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
	}

}
