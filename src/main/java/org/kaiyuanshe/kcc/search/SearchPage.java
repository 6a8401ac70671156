package org.kaiyuanshe.kcc.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Slice;

/**
 * What was found.
 *
 * @param counts how many of each kind there are, kinds without any left out
 */
record SearchPage(Slice<SearchHit> hits, List<Count> counts) {

	/** Nobody looked for anything yet. */
	static SearchPage none() {
		return new SearchPage(new Slice<>(List.of(), null), List.of());
	}

	/** Of all kinds together. */
	public Count total() {
		return new Count(null, this.counts.stream().mapToInt(Count::number).sum(),
				this.counts.stream().anyMatch(Count::more));
	}

	/**
	 * How many there are.
	 *
	 * @param more whether counting stopped there
	 */
	record Count(@Nullable SearchKind kind, int number, boolean more) {

		/** Told no further than to the limit. */
		Count upTo(int limit) {
			return new Count(this.kind, Math.min(this.number, limit), this.number > limit);
		}

	}

}
