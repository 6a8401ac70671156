package org.kaiyuanshe.kcc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.search.SearchPage.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds documents: those with all words in their heading first, then by weight and day.
 */
@Component
@Transactional(readOnly = true)
class SearchPages {

	private static final int PAGE = 20;

	/** Counting further would cost more the more there is. */
	private static final int COUNTED = 100;

	private static final String HITS = """
			select kind, ref, title_zh, title_en, body_zh, body_en, weight, day, sample from search_document
			where grams @@ :query::tsquery and content like all (:patterns::text[])
			""";

	private static final String IN_HEADING = HITS + """
			and heading like all (:patterns::text[])
			""";

	private static final String ELSEWHERE = HITS + """
			and not (grams @@ :heading::tsquery and heading like all (:patterns::text[]))
			""";

	private static final String IN_ORDER = """
			and (:weight::int is null or (weight, day, kind, ref) < (:weight, :day, :afterKind, :ref))
			order by weight desc, day desc, kind desc, ref desc limit :limit
			""";

	private static final String COUNTS = Stream.of(SearchKind.values()).map("""
			select '%1$s' as kind, count(*) as number from (
			  select from search_document where grams @@ :%1$s::tsquery and content like all (:patterns::text[])
			  limit :limit) as found
			"""::formatted).collect(Collectors.joining("union all "));

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
		planForTheseWords();
		Slice<Found> found = Slice.of(hits(words, filter), PAGE, (hit) -> hit.place().toString());
		List<SearchHit> hits = found.items().stream().map((hit) -> hit.shown(words, locale)).toList();
		return new SearchPage(new Slice<>(hits, found.next()), counts(words));
	}

	/**
	 * How to find a word depends on how common it is; a plan for any word would be slow
	 * for some.
	 */
	private void planForTheseWords() {
		this.jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)")
			.query((row) -> {
			});
	}

	private List<Found> hits(SearchWords words, SearchFilter filter) {
		SearchCursor after = filter.cursor();
		List<Found> hits = new ArrayList<>();
		if (after == null || after.heading()) {
			hits.addAll(read(IN_HEADING, words.inHeading(filter.kind()), words, true, after, PAGE + 1));
			after = null;
		}
		if (hits.size() <= PAGE) {
			hits.addAll(read(ELSEWHERE, words.anywhere(filter.kind()), words, false, after, PAGE + 1 - hits.size()));
		}
		return hits;
	}

	private List<Found> read(String hits, String query, SearchWords words, boolean heading,
			@Nullable SearchCursor after, int limit) {
		return this.jdbc.sql(hits + IN_ORDER)
			.param("query", query)
			.param("heading", words.inHeading(null))
			.param("patterns", words.patterns())
			.param("weight", (after != null) ? after.weight() : null)
			.param("day", (after != null) ? after.day() : null)
			.param("afterKind", (after != null) ? after.kind() : null)
			.param("ref", (after != null) ? after.ref() : null)
			.param("limit", limit)
			.query((row, number) -> Found.of(row, heading))
			.list();
	}

	private List<Count> counts(SearchWords words) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(COUNTS)
			.param("patterns", words.patterns())
			.param("limit", COUNTED + 1);
		for (SearchKind kind : SearchKind.values()) {
			statement = statement.param(kind.name(), words.anywhere(kind));
		}
		return statement
			.query((row, number) -> new Count(SearchKind.valueOf(row.getString("kind")),
					Math.min(row.getInt("number"), COUNTED), row.getInt("number") > COUNTED))
			.stream()
			.filter((count) -> count.number() > 0)
			.toList();
	}

}
