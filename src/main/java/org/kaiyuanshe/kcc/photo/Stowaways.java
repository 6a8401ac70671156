package org.kaiyuanshe.kcc.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

/**
 * Finds what a browser, a shell or an archiver would take a file for that is a picture as
 * well. What cameras append, such as a short film, is none of it.
 */
final class Stowaways {

	/**
	 * Neither cameras nor editors write these words, wherever in a file; of a
	 * {@code doctype} some do, for lists of how to print.
	 */
	private static final List<byte[]> ANYWHERE = words("<script", "<?php", "<!doctype html");

	/** Nor these behind a picture. */
	private static final List<byte[]> BEHIND = words("<html", "<svg", "<body", "<iframe", "%pdf-", "rar!\u001a\u0007");

	/** What begins like this behind a picture is a file of another kind. */
	private static final List<byte[]> NEXT = words("<", "#!", "%!ps", "mz", "\u007felf", "pk\u0003\u0004",
			"7z\u00bc\u00af", "\u00ca\u00fe\u00ba\u00be");

	private static final List<byte[]> PDF = words("%pdf-");

	/** As far into a file as readers of PDF look for its beginning. */
	private static final int PDF_BEGINS = 1024;

	/** What ends every ZIP and JAR, and how far from the end of a file. */
	private static final List<byte[]> ZIP = words("pk\u0005\u0006");

	private static final int ZIP_ENDS = 0xffff + 22;

	private Stowaways() {
	}

	/**
	 * Refuses a file whose picture ends there if it is something else besides.
	 * @throws PictureRefused if so
	 */
	static void check(byte[] file, int end) throws PictureRefused {
		if (holds(file, 0, file.length, ANYWHERE) || holds(file, end, file.length, BEHIND)
				|| isAt(file, firstAfter(file, end), NEXT) || holds(file, 0, Math.min(file.length, PDF_BEGINS), PDF)
				|| holds(file, Math.max(0, file.length - ZIP_ENDS), file.length, ZIP)) {
			throw new PictureRefused(Reason.STOWAWAY);
		}
	}

	private static int firstAfter(byte[] file, int end) {
		int at = end;
		while (at < file.length && file[at] >= 0 && file[at] <= ' ') {
			at++;
		}
		return at;
	}

	private static boolean holds(byte[] file, int from, int until, List<byte[]> some) {
		for (int at = from; at < until; at++) {
			if (isAt(file, at, some)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAt(byte[] file, int at, List<byte[]> some) {
		for (byte[] words : some) {
			if (isAt(file, at, words)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAt(byte[] file, int at, byte[] words) {
		int letter = 0;
		while (letter < words.length && at + letter < file.length && small(file[at + letter]) == words[letter]) {
			letter++;
		}
		return letter == words.length;
	}

	private static byte small(byte letter) {
		return (letter >= 'A' && letter <= 'Z') ? (byte) (letter + ' ') : letter;
	}

	private static List<byte[]> words(String... some) {
		return Arrays.stream(some).map((each) -> each.getBytes(StandardCharsets.ISO_8859_1)).toList();
	}

}
