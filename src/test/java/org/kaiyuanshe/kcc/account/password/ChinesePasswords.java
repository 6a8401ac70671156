package org.kaiyuanshe.kcc.account.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes {@code passwords/chinese.txt} of its parts: sayings in pinyin, numbers that sound
 * like words, runs of keys, names of people, and what people make of them. Run it after
 * changing a part.
 */
final class ChinesePasswords {

	private static final Path PARTS = Path.of("src/test/resources/passwords");

	private static final Path LIST = Path.of("src/main/resources/passwords/chinese.txt");

	private ChinesePasswords() {
	}

	public static void main(String[] arguments) throws IOException {
		Files.write(LIST, make());
	}

	/** The most common first. */
	static List<String> make() {
		List<String> phrases = part("phrases");
		List<String> numbers = part("numbers");
		List<String> walks = part("walks");
		List<String> years = IntStream.rangeClosed(1960, 2030).mapToObj(String::valueOf).toList();
		return Stream
			.of(phrases.stream(), numbers.stream(), walks.stream(), pairs(phrases, numbers), pairs(walks, numbers),
					pairs(numbers, phrases), pairs(part("surnames"), part("given-names")), pairs(phrases, years))
			.flatMap((each) -> each)
			.distinct()
			.toList();
	}

	private static Stream<String> pairs(List<String> first, List<String> second) {
		return first.stream().flatMap((one) -> second.stream().map((other) -> one + other));
	}

	private static List<String> part(String name) {
		try {
			return Files.readAllLines(PARTS.resolve(name + ".txt"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
