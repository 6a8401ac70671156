package org.kaiyuanshe.kcc.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset list, and the cursor to ask for the next one with; none at the
 * end.
 */
public record Slice<T>(List<T> items, @Nullable String next) {

	/** Cuts a list that was read with one item more than fits. */
	public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
		if (oneMore.size() <= size) {
			return new Slice<>(oneMore, null);
		}
		List<T> items = oneMore.subList(0, size);
		return new Slice<>(items, cursor.apply(items.getLast()));
	}

	/** The items under headings, in the order in which they first come up. */
	public <K> Map<K, List<T>> by(Function<T, K> heading) {
		return this.items.stream().collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList()));
	}

}
