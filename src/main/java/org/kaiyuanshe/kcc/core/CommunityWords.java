package org.kaiyuanshe.kcc.core;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a community calls differently from the portal's own texts, in each language: a
 * word as the texts have it, and what stands there instead.
 */
public record CommunityWords(Map<String, String> zh, Map<String, String> en) {

	public static final CommunityWords NONE = new CommunityWords(null, null);

	public CommunityWords(@Nullable Map<String, String> zh, @Nullable Map<String, String> en) {
		this.zh = Map.copyOf(Objects.requireNonNullElse(zh, Map.of()));
		this.en = Map.copyOf(Objects.requireNonNullElse(en, Map.of()));
		Stream.of(this.zh, this.en)
			.flatMap((words) -> words.entrySet().stream())
			.flatMap((word) -> Stream.of(word.getKey(), word.getValue()))
			.forEach(CommunityWords::requirePlain);
	}

	/** Quotes and braces other than <code>{0}</code> are the language of the texts. */
	private static void requirePlain(String word) {
		if (word.isBlank() || word.replaceAll("\\{\\d}", "").matches(".*['{}].*")) {
			throw new IllegalArgumentException("'%s' cannot stand in words".formatted(word));
		}
	}

}
