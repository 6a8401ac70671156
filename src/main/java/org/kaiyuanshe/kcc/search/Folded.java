package org.kaiyuanshe.kcc.search;

import java.text.Normalizer;
import java.util.Arrays;

import org.kaiyuanshe.kcc.core.Pinyin;

/**
 * A text as the index knows it: compatibility forms, case, traditional characters and
 * accents folded, apostrophes dropped, everything between words one space. It knows where
 * each of its characters came from.
 */
final class Folded {

	/** What stands inside words that people search for, such as "KCC@广州" or "C++". */
	private static final String INSIDE = "@.+#&-_/";

	private static final String DROPPED = "'`´\u2018\u2019\u02bc";

	private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

	private final StringBuilder text = new StringBuilder();

	private int[] starts;

	private int[] ends;

	private Folded(int length) {
		this.starts = new int[length + 8];
		this.ends = new int[length + 8];
	}

	static Folded of(String original) {
		Folded folded = new Folded(original.length());
		for (int at = 0; at < original.length();) {
			int point = original.codePointAt(at);
			int next = at + Character.charCount(point);
			folded.append(fold(point), at, next);
			at = next;
		}
		return folded;
	}

	String text() {
		return this.text.toString();
	}

	/** Where in the original the character at that place began. */
	int start(int at) {
		return this.starts[at];
	}

	/** Where in the original the character at that place ended. */
	int end(int at) {
		return this.ends[at];
	}

	private void append(String piece, int start, int end) {
		if (piece.equals(" ") && (this.text.isEmpty() || this.text.charAt(this.text.length() - 1) == ' ')) {
			return;
		}
		for (int i = 0; i < piece.length(); i++) {
			int at = this.text.length();
			if (at == this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, 2 * at);
				this.ends = Arrays.copyOf(this.ends, 2 * at);
			}
			this.starts[at] = start;
			this.ends[at] = end;
			this.text.append(piece.charAt(i));
		}
	}

	/**
	 * Each character for itself, so that a part of a text folds to a part of the folded
	 * text. Two threads may fold the same one: they come to the same.
	 */
	private static String fold(int point) {
		if (point > Character.MAX_VALUE) {
			return folding(point);
		}
		String known = KNOWN[point];
		if (known == null) {
			known = folding(point);
			KNOWN[point] = known;
		}
		return known;
	}

	private static String folding(int point) {
		String bare = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
		StringBuilder folding = new StringBuilder();
		Pinyin.folded(bare)
			.codePoints()
			.map(Folded::kept)
			.filter((kept) -> kept >= 0)
			.forEach(folding::appendCodePoint);
		return folding.toString();
	}

	/** The character itself, a space in its place, or -1 for nothing. */
	private static int kept(int point) {
		if (DROPPED.indexOf(point) >= 0 || Character.getType(point) == Character.NON_SPACING_MARK) {
			return -1;
		}
		return switch (Character.getType(point)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				(INSIDE.indexOf(point) >= 0) ? point : ' ';
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
					Character.FORMAT, Character.SURROGATE ->
				' ';
			default -> point;
		};
	}

}
