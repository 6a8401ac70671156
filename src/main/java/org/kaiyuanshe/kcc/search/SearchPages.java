package org.kaiyuanshe.kcc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Where the words are rare, their pieces lead to all hits, which are sorted; where they
 * are common, the order is walked until a page is full.
 */
@Component
@Transactional(readOnly = true)
class SearchPages {

	private static final int PAGE = 20;

	/** Counting further would cost more the more there is. */
	private static final int COUNTED = 100;

	private static final String COLUMNS = """
			select kind, ref, title_zh, title_en, body_zh, body_en, weight, day, sample from search_document
			""";

	private static final String GATHER = "with hit as materialized (" + COLUMNS
			+ "where grams @@ :query::tsquery and content like all (:undecided::text[]) and ";

	private static final String WALK = "with hit as not materialized (" + COLUMNS
			+ "where (:kind::text is null or kind = :kind) and content like all (:words::text[]) and ";

	private static final String IN_ORDER = """
			) select * from hit
			where :weight::int is null or (weight, day, kind, ref) < (:weight, :day, :afterKind, :ref)
			order by weight desc, day desc, kind desc, ref desc limit :limit
			""";

	private static final String IN_HEADING = "heading like all (:words::text[])";

	private static final String ELSEWHERE = "not (heading like all (:words::text[]))";

	private static final String SAMPLE = """
			select kind, count(*) as documents, count(*) filter (where content like all (:words::text[])) as anywhere,
			       count(*) filter (where heading like all (:words::text[])) as in_heading
			from search_document tablesample system (:percent) group by kind
			""";

	private static final String COUNT = """
			select '%1$s' as kind, count(*) as number from (select from search_document where %2$s limit :limit) as found
			""";

	private static final String GATHERED = "grams @@ :%1$s::tsquery and content like all (:undecided::text[])";

	private static final String WALKED = "kind = '%1$s' and content like all (:words::text[])";

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
		return new SearchSample(this.jdbc.sql(SAMPLE)
			.param("words", words.patterns())
			.param("percent", percent)
			.query((row, number) -> Share.of(row))
			.list());
	}

	private List<Count> counts(SearchWords words, SearchSample sample) {
		String sql = Stream.of(SearchKind.values())
			.map((kind) -> COUNT.formatted(kind, (sample.oftenWithin(kind) ? WALKED : GATHERED).formatted(kind)))
			.collect(Collectors.joining("union all "));
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("words", words.patterns())
			.param("undecided", words.undecided())
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

	private List<Found> hits(SearchWords words, SearchFilter filter, SearchSample sample) {
		SearchCursor after = filter.cursor();
		List<Found> hits = new ArrayList<>();
		if (after == null || after.heading()) {
			hits.addAll(read((sample.oftenInHeading(filter.kind()) ? WALK : GATHER) + IN_HEADING, words,
					words.inHeading(filter.kind()), filter, after, PAGE + 1));
			after = null;
		}
		if (hits.size() <= PAGE) {
			hits.addAll(read((sample.oftenElsewhere(filter.kind()) ? WALK : GATHER) + ELSEWHERE, words,
					words.anywhere(filter.kind()), filter, after, PAGE + 1 - hits.size()));
		}
		return hits;
	}

	private List<Found> read(String hits, SearchWords words, String query, SearchFilter filter,
			@Nullable SearchCursor after, int limit) {
		boolean heading = hits.endsWith(IN_HEADING);
		return this.jdbc.sql(hits + IN_ORDER)
			.param("query", query)
			.param("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.param("words", words.patterns())
			.param("undecided", words.undecided())
			.param("weight", (after != null) ? after.weight() : null)
			.param("day", (after != null) ? after.day() : null)
			.param("afterKind", (after != null) ? after.kind() : null)
			.param("ref", (after != null) ? after.ref() : null)
			.param("limit", limit)
			.query((row, number) -> Found.of(row, heading))
			.list();
	}

}
