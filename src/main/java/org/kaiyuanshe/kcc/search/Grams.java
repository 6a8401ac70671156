package org.kaiyuanshe.kcc.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The short pieces of a folded text that the index is made of: every character, every
 * pair of neighbours, and in Latin words every three, because pairs of those are in every
 * English text.
 */
final class Grams {

	private Grams() {
	}

	/** Every piece of a text. */
	static Set<String> of(String folded) {
		Set<String> grams = new LinkedHashSet<>();
		for (String word : folded.split(" ")) {
			int[] points = word.codePoints().toArray();
			for (int at = 0; at < points.length; at++) {
				grams.add(piece(points, at, 1));
				if (at + 1 < points.length) {
					grams.add(piece(points, at, 2));
				}
				if (isLatin(points, at)) {
					grams.add(piece(points, at, 3));
				}
			}
		}
		return grams;
	}

	/** Pieces that a text has if it has the word, as few as will do. */
	static List<String> covering(String word) {
		int[] points = word.codePoints().toArray();
		if (points.length < 2) {
			return List.of(word);
		}
		Set<String> grams = new LinkedHashSet<>();
		for (int at = 0; at + 1 < points.length; at++) {
			if (isLatin(points, at)) {
				grams.add(piece(points, at, 3));
			}
			else if (at == 0 || !isLatin(points, at - 1)) {
				grams.add(piece(points, at, 2));
			}
		}
		return new ArrayList<>(grams);
	}

	/** Whether a text that has the pieces of the word has the word itself. */
	static boolean decide(String word) {
		int length = word.codePointCount(0, word.length());
		return length <= 2 || (length == 3 && isLatin(word.codePoints().toArray(), 0));
	}

	private static boolean isLatin(int[] points, int at) {
		return at + 2 < points.length && isLatin(points[at]) && isLatin(points[at + 1]) && isLatin(points[at + 2]);
	}

	private static boolean isLatin(int point) {
		return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
	}

	private static String piece(int[] points, int at, int length) {
		return new String(points, at, length);
	}

}
