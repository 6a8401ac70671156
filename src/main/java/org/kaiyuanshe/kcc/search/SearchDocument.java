package org.kaiyuanshe.kcc.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * Something public that can be found. Whoever makes one leaves out what visitors must not
 * see.
 *
 * @param ref what its page is known by, such as a slug
 * @param body plain words, made by {@link SearchText}
 * @param keys other words that lead here: readings, a city, a region
 * @param weight what stands first among equals, 0 to 99
 * @param day when it happens; none for what does not
 */
public record SearchDocument(SearchKind kind, String ref, LocalizedText title, LocalizedText body, List<String> keys,
		int weight, @Nullable LocalDate day, boolean sample) {

	/** The folded words of its title and keys. */
	String heading() {
		List<@Nullable String> words = new ArrayList<>(List.of());
		words.add(this.title.zh());
		words.add(this.title.en());
		words.addAll(this.keys);
		return folded(words.stream());
	}

	/** All of its words, folded. */
	String content() {
		return folded(Stream.of(heading(), this.body.zh(), this.body.en()));
	}

	private static String folded(Stream<@Nullable String> words) {
		return Folded.of(words.filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"))).text();
	}

}
