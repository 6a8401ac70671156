package org.kaiyuanshe.kcc.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The words that someone looks for. A document is a hit if its folded text contains every
 * one of them.
 */
record SearchWords(List<String> words) {

	/** What marks a piece as one of the heading; no piece has a space of its own. */
	static final String HEADING = " ";

	private static final String KIND = "kind ";

	/**
	 * Between a Latin word and Chinese: "kcc广州" is two words, but "B站" and "2023年" are
	 * one each.
	 */
	private static final Pattern BORDER = Pattern
		.compile("(?<=[a-z][a-z0-9+#]{1,20}|\\d[a-z])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[a-z][a-z0-9+#]|\\d{1,20}[a-z])");

	static SearchWords of(@Nullable String typed) {
		String folded = BORDER.matcher(Folded.of(Objects.requireNonNullElse(typed, "")).text().strip()).replaceAll(" ");
		return new SearchWords(folded.isEmpty() ? List.of() : Stream.of(folded.split(" ")).distinct().toList());
	}

	boolean none() {
		return this.words.isEmpty();
	}

	/** The pieces that every hit of those kinds has, as a {@code tsquery}. */
	String anywhere(Set<SearchKind> kinds) {
		return query("", kinds);
	}

	/** The pieces that every hit of those kinds with all words in its heading has. */
	String inHeading(Set<SearchKind> kinds) {
		return query(HEADING, kinds);
	}

	/** The words as the parameter {@code :words} of the conditions below. */
	String[] array() {
		return this.words.toArray(String[]::new);
	}

	/** The condition that a column has every word. */
	String all(String column) {
		return condition(column, (word) -> true);
	}

	/** The condition that a column has the words that their pieces leave open. */
	String undecided(String column) {
		return condition(column, (word) -> !Grams.decide(word));
	}

	/** PostgreSQL finds a text in another faster than a pattern. */
	private String condition(String column, Predicate<String> asked) {
		return IntStream.range(0, this.words.size())
			.filter((at) -> asked.test(this.words.get(at)))
			.mapToObj((at) -> "strpos(%s, (:words::text[])[%d]) > 0".formatted(column, at + 1))
			.collect(Collectors.collectingAndThen(Collectors.joining(" and "), (all) -> all.isEmpty() ? "true" : all));
	}

	/** What the index has for a kind. */
	static String lexeme(SearchKind kind) {
		return KIND + kind;
	}

	private String query(String prefix, Set<SearchKind> kinds) {
		Stream<String> pieces = this.words.stream()
			.flatMap((word) -> Grams.covering(word).stream())
			.distinct()
			.map((piece) -> quoted(prefix + piece));
		return Stream.concat(pieces, oneOf(kinds)).collect(Collectors.joining(" & "));
	}

	private static Stream<String> oneOf(Set<SearchKind> kinds) {
		return (kinds.size() == SearchKind.values().length) ? Stream.of() : Stream
			.of(kinds.stream().map((kind) -> quoted(lexeme(kind))).collect(Collectors.joining(" | ", "(", ")")));
	}

	private static String quoted(String lexeme) {
		return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
	}

}
