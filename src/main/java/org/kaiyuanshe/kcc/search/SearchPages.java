package org.kaiyuanshe.kcc.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.search.SearchPage.Count;
import org.kaiyuanshe.kcc.search.SearchSample.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds documents: those with all words in their heading first, then by weight and day.
 * {@link SearchPass} says how they are met in that order.
 */
@Component
@Transactional(readOnly = true)
class SearchPages {

	private static final int PAGE = 20;

	/** Of how many more there are nobody is told where telling would cost. */
	static final int COUNTED = 20;

	private static final String SAMPLE = """
			select kind, count(*) as documents, count(*) filter (where anywhere) as anywhere,
			       count(*) filter (where in_heading) as in_heading
			from (select kind, %s as anywhere, %s as in_heading from search_document tablesample system (:percent)) as looked_at
			group by kind
			""";

	/** So many hits tell of most kinds that there are more of them than are counted. */
	private static final int SOME = 1000;

	private static final String COUNT = """
			select kind, count(*) as number
			from (select kind from search_document where grams @@ :query::tsquery and %s limit :some) as some_hits
			group by kind
			""";

	private static final String COUNT_ONE = """
			select '%1$s' as kind, count(*) as number
			from (select from search_document where grams @@ :%1$s::tsquery and %2$s limit :limit) as found
			""";

	private final JdbcClient jdbc;

	SearchPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page of what has all the words. */
	SearchPage find(SearchFilter filter, Locale locale) {
		SearchWords words = SearchWords.of(filter.q());
		if (words.none()) {
			return SearchPage.none();
		}
		SearchSample sample = sample(words, prepared());
		Slice<Found> found = Slice.of(hits(words, filter, sample), PAGE, (hit) -> hit.place().toString());
		List<SearchHit> hits = found.items().stream().map((hit) -> hit.shown(words, locale)).toList();
		return new SearchPage(new Slice<>(hits, found.next()), counts(words, sample));
	}

	/**
	 * Leaves the choice between pieces and walk to the sample: the planner takes words
	 * for independent of each other that are not. Returns how much of the table the
	 * sample is, in per cent.
	 */
	private double prepared() {
		return this.jdbc.sql("""
				select least(100.0, 100.0 * :blocks * current_setting('block_size')::int
				             / greatest(pg_relation_size('search_document'), 1)) as percent,
				       set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
				       set_config('enable_seqscan', 'off', true)
				""").param("blocks", SearchSample.BLOCKS).query((row, number) -> row.getDouble("percent")).single();
	}

	private SearchSample sample(SearchWords words, double percent) {
		List<Share> shares = this.jdbc.sql(SAMPLE.formatted(words.all("content"), words.all("heading")))
			.param("words", words.array())
			.param("percent", percent)
			.query((row, number) -> Share.of(row))
			.list();
		return new SearchSample(shares, percent / 100);
	}

	/** How many there are of each kind, as far as it costs little to know. */
	private List<Count> counts(SearchWords words, SearchSample sample) {
		Map<SearchKind, Count> counts = new EnumMap<>(SearchKind.class);
		counts.putAll(sample.counts(COUNTED));
		if (counts.size() < SearchKind.values().length) {
			List<Count> some = count(words, COUNT.formatted(words.undecided("content")));
			boolean all = some.stream().mapToInt(Count::number).sum() < SOME;
			some.stream()
				.filter((count) -> all || count.number() > COUNTED)
				.forEach((count) -> counts.putIfAbsent(count.kind(), all ? count : count.upTo(COUNTED)));
			if (!all && counts.size() < SearchKind.values().length) {
				count(words, each(words, counts.keySet()))
					.forEach((count) -> counts.put(count.kind(), count.upTo(COUNTED)));
			}
		}
		return counts.values().stream().filter((count) -> count.number() > 0).toList();
	}

	/** Counts every kind by itself but those. */
	private static String each(SearchWords words, Set<SearchKind> known) {
		return Stream.of(SearchKind.values())
			.filter((kind) -> !known.contains(kind))
			.map((kind) -> COUNT_ONE.formatted(kind, words.undecided("content")))
			.collect(Collectors.joining("union all "));
	}

	private List<Count> count(SearchWords words, String sql) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("words", words.array())
			.param("some", SOME)
			.param("limit", COUNTED + 1)
			.param("query", words.anywhere(EnumSet.allOf(SearchKind.class)));
		for (SearchKind kind : SearchKind.values()) {
			statement = statement.param(kind.name(), words.anywhere(Set.of(kind)));
		}
		return statement
			.query((row, number) -> new Count(SearchKind.valueOf(row.getString("kind")), row.getInt("number"), false))
			.list();
	}

	private List<Found> hits(SearchWords words, SearchFilter filter, SearchSample sample) {
		SearchCursor after = filter.cursor();
		List<Found> hits = new ArrayList<>();
		if (after == null || after.heading()) {
			hits.addAll(read(SearchPass.of(true, words, filter.kind(), sample), after, PAGE + 1));
			after = null;
		}
		if (hits.size() <= PAGE) {
			hits.addAll(read(SearchPass.of(false, words, filter.kind(), sample), after, PAGE + 1 - hits.size()));
		}
		return hits;
	}

	private List<Found> read(SearchPass pass, @Nullable SearchCursor after, int limit) {
		return this.jdbc.sql(pass.sql(after))
			.param("query", pass.query())
			.param("words", pass.words().array())
			.param("weight", (after != null) ? after.weight() : null)
			.param("day", (after != null) ? after.day() : null)
			.param("kind", (after != null) ? after.kind() : null)
			.param("ref", (after != null) ? after.ref() : null)
			.param("limit", limit)
			.query((row, number) -> Found.of(row, pass.heading()))
			.list();
	}

}
