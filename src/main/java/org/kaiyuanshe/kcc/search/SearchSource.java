package org.kaiyuanshe.kcc.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A module's public things, as documents to be found. It tells {@link SearchIndex} in the
 * transaction of every change.
 */
public interface SearchSource {

	SearchKind kind();

	/** The documents of that range in the order of their refs; only public ones. */
	List<SearchDocument> read(Range range);

	/**
	 * Which documents: one, or so many after another.
	 *
	 * @param ref the only one asked for; none for as many as fit
	 * @param after the ref to continue after
	 */
	record Range(@Nullable String ref, String after, int limit) {

		static Range one(String ref) {
			return new Range(ref, "", 1);
		}

		static Range after(String ref, int limit) {
			return new Range(null, ref, limit);
		}

	}

}
