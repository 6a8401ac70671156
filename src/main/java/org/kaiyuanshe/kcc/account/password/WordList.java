package org.kaiyuanshe.kcc.account.password;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Pinyin;

/** Words that are no secret: as they are written, in pinyin, and their parts. */
class WordList {

	private static final int SHORTEST = 3;

	/** Letters beside the words that make no difference. */
	private static final int LEFT_OVER = 3;

	/** The longest first, as they hide the short ones in them. */
	private final List<String> words;

	WordList(Collection<String> names) {
		this.words = names.stream()
			.flatMap(WordList::forms)
			.distinct()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	List<String> all() {
		return this.words;
	}

	/**
	 * Whether little but such words, digits and signs is in that password.
	 */
	boolean makeUp(String password) {
		String rest = letters(password);
		boolean found = false;
		for (String word : this.words) {
			// A gap stays where a word was, so that what is around it makes no new one.
			String without = rest.replace(word, " ");
			found |= !without.equals(rest);
			rest = without;
		}
		return found && rest.replace(" ", "").length() <= LEFT_OVER;
	}

	private static Stream<String> forms(String name) {
		String reading = Pinyin.ofName(name);
		return Stream.of(Stream.of(name, reading), Stream.of(name.split("[^\\p{L}]+")), Stream.of(reading.split(" ")))
			.flatMap((forms) -> forms)
			.map(WordList::letters)
			.filter(WordList::isWord);
	}

	/** A Chinese word is shorter than one in Latin letters. */
	private static boolean isWord(String word) {
		int length = word.codePointCount(0, word.length());
		boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
		return length >= (chinese ? SHORTEST - 1 : SHORTEST);
	}

	private static String letters(String text) {
		return Pinyin.folded(text).replaceAll("[^\\p{L}]", "");
	}

}
