package org.kaiyuanshe.kcc.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

/**
 * A text in which what was looked for stands out.
 *
 * @param lang the language that it is in
 */
record Marked(String lang, List<Part> parts) {

	private static final int BEFORE = 24;

	private static final int LENGTH = 120;

	private static final String MORE = "…";

	/** The whole text. */
	static Marked whole(Phrase phrase, SearchWords words) {
		String text = phrase.value();
		return new Marked(phrase.lang(), parts(text, found(text, words), 0, text.length()));
	}

	/** The part of a long text around the first word found, or its beginning. */
	static Marked part(Phrase phrase, SearchWords words) {
		String text = phrase.value();
		BitSet found = found(text, words);
		int first = Math.max(found.nextSetBit(0), 0);
		int from = (first > BEFORE) ? wordBegin(text, first - BEFORE, first) : 0;
		int to = (text.length() - from > LENGTH) ? wordEnd(text, from + LENGTH) : text.length();
		List<Part> parts = new ArrayList<>(parts(text, found, from, to));
		if (from > 0) {
			parts.addFirst(new Part(MORE, false));
		}
		if (to < text.length()) {
			parts.add(new Part(MORE, false));
		}
		return new Marked(phrase.lang(), parts);
	}

	/** Whether anything stands out. */
	boolean hit() {
		return this.parts.stream().anyMatch(Part::hit);
	}

	/** The places of the text that belong to one of the words. */
	private static BitSet found(String text, SearchWords words) {
		BitSet found = new BitSet(text.length());
		Folded folded = Folded.of(text);
		String plain = folded.text();
		for (String word : words.words()) {
			for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length())) {
				found.set(folded.start(at), folded.end(at + word.length() - 1));
			}
		}
		return found;
	}

	private static List<Part> parts(String text, BitSet found, int from, int to) {
		List<Part> parts = new ArrayList<>();
		for (int at = from; at < to;) {
			boolean hit = found.get(at);
			int change = hit ? found.nextClearBit(at) : found.nextSetBit(at);
			int next = (change < 0) ? to : Math.min(change, to);
			parts.add(new Part(text.substring(at, next), hit));
			at = next;
		}
		return parts;
	}

	/** Cuts neither a Latin word nor a character of two halves. */
	private static int wordBegin(String text, int from, int most) {
		int at = from;
		while (at < most && isInside(text, at)) {
			at++;
		}
		return at;
	}

	private static int wordEnd(String text, int to) {
		int at = to;
		while (at > to - BEFORE && isInside(text, at)) {
			at--;
		}
		return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}

	private static boolean isInside(String text, int at) {
		char next = text.charAt(at);
		return Character.isLowSurrogate(next) || (isLatin(next) && isLatin(text.charAt(at - 1)));
	}

	private static boolean isLatin(char character) {
		return character < 0x250 && Character.isLetterOrDigit(character);
	}

	/** Some of the text. */
	record Part(String text, boolean hit) {
	}

}
