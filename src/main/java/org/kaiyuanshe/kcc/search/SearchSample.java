package org.kaiyuanshe.kcc.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.search.SearchPage.Count;

/**
 * Some of all documents, and how many of them have the words: enough to tell words that
 * are everywhere from others.
 *
 * @param part how much of all documents it is, from 0 to 1
 */
record SearchSample(List<Share> shares, double part) {

	/** The blocks of the table to look into: about a thousand documents. */
	static final int BLOCKS = 250;

	/** Fewer say nothing. */
	private static final int FEWEST = 3;

	/** What a walk has to find. */
	private static final int PAGE = 21;

	/** Whether the words are often in headings of that kind. */
	boolean oftenInHeading(SearchKind kind) {
		return isOften(sum(kind, Share::inHeading), sum(kind, Share::documents));
	}

	/** Whether documents of that kind often have the words, but not in their heading. */
	boolean oftenElsewhere(SearchKind kind) {
		return isOften(sum(kind, Share::anywhere) - sum(kind, Share::inHeading), sum(kind, Share::documents));
	}

	/**
	 * How many there are of each kind, where the sample tells: it is all there is, or so
	 * many are in it that there must be more than the limit.
	 */
	Map<SearchKind, Count> counts(int limit) {
		return Stream.of(SearchKind.values())
			.filter((kind) -> this.part >= 1 || sum(kind, Share::anywhere) >= certain(limit * this.part))
			.collect(Collectors.toMap((kind) -> kind, (kind) -> (this.part >= 1)
					? new Count(kind, sum(kind, Share::anywhere), false) : new Count(kind, limit, true)));
	}

	/** More than chance brings into a sample in which so many are expected. */
	private static double certain(double expected) {
		return expected + 3 * Math.sqrt(expected) + 3;
	}

	private int sum(SearchKind kind, ToIntFunction<Share> number) {
		return this.shares.stream().filter((share) -> share.kind() == kind).mapToInt(number).sum();
	}

	/**
	 * Whether a page is full on a walk past fewer documents than there are hits to
	 * gather.
	 */
	private boolean isOften(int hits, int documents) {
		return hits >= FEWEST && (double) hits * hits >= PAGE * documents * this.part;
	}

	/**
	 * How many of a kind there are in the sample, and how many of them have the words.
	 */
	record Share(SearchKind kind, int documents, int anywhere, int inHeading) {

		static Share of(ResultSet row) throws SQLException {
			return new Share(SearchKind.valueOf(row.getString("kind")), row.getInt("documents"), row.getInt("anywhere"),
					row.getInt("in_heading"));
		}

	}

}
