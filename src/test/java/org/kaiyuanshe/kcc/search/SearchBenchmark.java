package org.kaiyuanshe.kcc.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the golden queries take among 100 000 documents, beside LIKE. Not part of the
 * build: {@code mvn test -Dtest=SearchBenchmark}.
 */
@PortalTest
class SearchBenchmark {

	private static final int DOCUMENTS = Integer.getInteger("search.documents", 100_000);

	private static final int BATCH = 1000;

	private static final int ROUNDS = 3;

	private static final List<String> CITIES = List.of("广州", "深圳", "成都", "北京", "上海", "杭州", "西安", "武汉", "拉萨", "厦门");

	private static final Map<String, String> READINGS = CITIES.stream()
		.collect(Collectors.toMap((city) -> city, SearchText::reading));

	private final Random random = new Random(42);

	@Autowired
	private SearchIndex index;

	@Autowired
	private SearchPages pages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void goldenQueriesBesideLike() {
		Set<String> queries = GoldenQueries.all(this.jdbc);
		List<String> sentences = sentences();
		String index = this.jdbc.sql("select pg_get_indexdef('search_document_by_gram'::regclass)")
			.query(String.class)
			.single();
		JdbcClient owner = TestDatabase.owner(this.database);
		owner.sql("drop index search_document_by_gram").update();
		long start = System.nanoTime();
		for (int at = 0; at < DOCUMENTS; at += BATCH) {
			List<SearchDocument> batch = IntStream.range(at, at + BATCH)
				.mapToObj((number) -> document(number, sentences))
				.toList();
			this.transactions.executeWithoutResult((transaction) -> this.index.put(batch));
		}
		System.out.printf("%d documents written in %d s%n", DOCUMENTS, (System.nanoTime() - start) / 1_000_000_000);
		owner.sql(index).update();
		owner.sql("vacuum analyze search_document").update();
		sizes();
		Consumer<String> search = (query) -> this.pages.find(new SearchFilter(query, null, null), Locale.CHINESE);
		time("search, first time", queries, 1, search);
		long p95 = time("search", queries, ROUNDS, search);
		time("like", queries, 1, this::like);
		time("search again", queries, 1, search);
		for (String query : List.of("源", "开", "玥")) {
			time("search " + query, Set.of(query), 5, search);
			time("prefix " + query, Set.of(query), 5, this::prefix);
		}
		for (String query : List.of("开源", "开源社", "kcc", "社区 开源 活动", "chengdu", "open source", "惠世冀")) {
			System.out.printf("%s: %d hits%n", query,
					this.jdbc.sql("select count(*) from search_document where content like all (:words)")
						.param("words",
								SearchWords.of(query).words().stream().map(Columns::contains).toArray(String[]::new))
						.query(Integer.class)
						.single());
			time("search " + query, Set.of(query), 5, search);
			time("like " + query, Set.of(query), 2, this::like);
		}
		assertThat(p95).as("95 of 100 golden queries, in microseconds").isLessThanOrEqualTo(30_000);
	}

	private void like(String query) {
		this.jdbc.sql("""
				select kind, ref, title_zh, title_en, body_zh, body_en, weight, day, sample from search_document
				where content like all (:words) order by weight desc, day desc, kind desc, ref desc limit 21
				""")
			.param("words", SearchWords.of(query).words().stream().map(Columns::contains).toArray(String[]::new))
			.query()
			.listOfRows();
	}

	/**
	 * One character found as the beginning of pieces, without pieces of one character.
	 */
	private void prefix(String query) {
		this.jdbc.sql("""
				select kind, ref from search_document where grams @@ :query::tsquery
				order by weight desc, day desc, kind desc, ref desc limit 21
				""").param("query", query + ":*").query().listOfRows();
	}

	private long time(String what, Set<String> queries, int rounds, Consumer<String> search) {
		List<Long> micros = new ArrayList<>();
		NavigableMap<Long, String> slowest = new TreeMap<>();
		for (int round = 0; round < rounds; round++) {
			for (String query : queries) {
				long start = System.nanoTime();
				search.accept(query);
				micros.add((System.nanoTime() - start) / 1000);
				slowest.put(micros.getLast(), query);
			}
		}
		long[] sorted = LongStream.of(micros.stream().mapToLong(Long::longValue).toArray()).sorted().toArray();
		long p95 = sorted[(int) (sorted.length * 0.95)];
		System.out.printf("%-24s %4d times: median %.1f ms, p95 %.1f ms, slowest %.1f ms%n", what, sorted.length,
				sorted[sorted.length / 2] / 1000.0, p95 / 1000.0, sorted[sorted.length - 1] / 1000.0);
		System.out.println("  slowest: " + slowest.descendingMap().values().stream().distinct().limit(30).toList());
		return p95;
	}

	private void sizes() {
		System.out.println(this.jdbc.sql("""
				select 'text ' || pg_size_pretty(sum(octet_length(content))) || ', table '
				       || pg_size_pretty(pg_total_relation_size('search_document')) || ', index '
				       || pg_size_pretty(pg_relation_size('search_document_by_gram')) from search_document
				""").query(String.class).single());
	}

	private List<String> sentences() {
		return this.jdbc
			.sql("select body_zh from content_page union all select description_zh from event union all "
					+ "select recap_zh from event union all select intro_zh from chapter")
			.query(String.class)
			.stream()
			.filter((text) -> text != null)
			.flatMap((text) -> List.of(text.split("[。\n]")).stream())
			.filter((sentence) -> sentence.length() > 8)
			.toList();
	}

	private SearchDocument document(int number, List<String> sentences) {
		String city = CITIES.get(this.random.nextInt(CITIES.size()));
		StringBuilder body = new StringBuilder();
		for (int part = 0; part < 4; part++) {
			body.append(sentences.get(this.random.nextInt(sentences.size()))).append("。").append(han(30)).append("。");
		}
		SearchKind kind = SearchKind.values()[this.random.nextInt(SearchKind.values().length)];
		String title = city + han(4) + (this.random.nextBoolean() ? "开源聚会 " : "社区活动 ") + number;
		return new SearchDocument(kind, "generated-" + number, new LocalizedText(title, null),
				new LocalizedText(body.toString(), "An open source meetup number " + number),
				List.of("KCC@" + city, READINGS.get(city)), this.random.nextInt(60),
				LocalDate.of(2020, 1, 1).plusDays(this.random.nextInt(2500)), false);
	}

	private String han(int length) {
		int[] points = this.random.ints(length, 0x4e00, 0x9000).toArray();
		return new String(points, 0, length);
	}

}
