package org.kaiyuanshe.kcc.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.search.SearchPage.Count;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every golden query finds exactly what LIKE finds in the folded texts, and all that
 * ILIKE finds in the texts as they are.
 */
@PortalTest
@Transactional
class GoldenQueryTests {

	@Autowired
	private SearchPages pages;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findWhatLikeFinds() {
		Set<String> queries = GoldenQueries.all(this.jdbc);
		assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
		for (int length = 1; length <= 6; length++) {
			int wanted = length;
			assertThat(queries).as("%d characters", length).anyMatch((query) -> query.length() == wanted);
		}
		assertThat(wrong(queries)).isEmpty();
		assertThat(queries.stream().filter((query) -> found(query).isEmpty())).hasSizeLessThan(10);
	}

	@Test
	void leadToThePagesThatPeopleMean() {
		SoftAssertions softly = new SoftAssertions();
		GoldenQueries.fixed().forEach((query, path) -> softly.assertThat(found(query)).as(query).contains(path));
		softly.assertAll();
	}

	@Test
	void findTheSameAmongMoreThanASampleLooksAt() {
		this.jdbc.sql("set local statement_timeout = '60s'").update();
		this.jdbc
			.sql("""
					insert into search_document
					select kind, ref || '-copy' || n, title_zh, title_en, body_zh, body_en, heading, content, weight, day, sample,
					       grams
					from search_document, generate_series(1, 8) n
					""")
			.update();
		assertThat(this.jdbc.sql("select pg_relation_size('search_document') / current_setting('block_size')::int")
			.query(Integer.class)
			.single()).isGreaterThan(SearchSample.BLOCKS);
		assertThat(wrong(Set.of("成都", "长沙", "kcc@硅谷", "开源年会", "chengdu", "章文嵩"))).isEmpty();
		assertThat(Set.of("成都", "开源", "长沙")).allSatisfy(this::isCountedRight);
	}

	/** The control: an index that lacks a piece is found out. */
	@Test
	void aPieceThatIsMissingIsNoticed() {
		this.jdbc.sql("update search_document set grams = ts_delete(grams, array['成都', ' 成都'])").update();
		assertThat(wrong(GoldenQueries.all(this.jdbc))).contains("成都", "KCC@成都").doesNotContain("广州");
	}

	private List<String> wrong(Set<String> queries) {
		return queries.stream().filter((query) -> {
			Set<String> found = found(query);
			return !found.equals(liked(query)) || !found.containsAll(likedAsWritten(query));
		}).toList();
	}

	/** Every page of results, one after another. */
	private Set<String> found(String query) {
		Set<String> paths = new LinkedHashSet<>();
		String after = null;
		do {
			SearchPage page = this.pages.find(new SearchFilter(query, null, after), Locale.CHINESE);
			page.hits().items().forEach((hit) -> assertThat(paths.add(hit.path())).as("twice: " + hit.path()).isTrue());
			after = page.hits().next();
		}
		while (after != null);
		return paths;
	}

	private Set<String> liked(String query) {
		return paths("content like all (:words)", SearchWords.of(query).words());
	}

	private Set<String> likedAsWritten(String query) {
		return paths("concat_ws(' ', title_zh, title_en, body_zh, body_en) ilike all (:words)",
				List.of(query.split("\\s+")));
	}

	private Set<String> paths(String condition, List<String> words) {
		return new LinkedHashSet<>(this.jdbc.sql("select kind, ref from search_document where " + condition)
			.param("words", words.stream().map(Columns::contains).toArray(String[]::new))
			.query((row, number) -> SearchKind.valueOf(row.getString("kind")).path(row.getString("ref")))
			.list());
	}

	private void isCountedRight(String word) {
		Map<SearchKind, Integer> there = like(word);
		List<Count> counts = this.pages.find(new SearchFilter(word, null, null), Locale.CHINESE).counts();
		assertThat(counts).extracting(Count::kind).containsExactlyInAnyOrderElementsOf(there.keySet());
		assertThat(counts).allMatch((count) -> count.more() ? there.get(count.kind()) > count.number()
				: there.get(count.kind()) == count.number());
	}

	private Map<SearchKind, Integer> like(String word) {
		return this.jdbc
			.sql("select kind, count(*) as number from search_document where content like :word group by kind")
			.param("word", Columns.contains(word))
			.query((row, number) -> Map.entry(SearchKind.valueOf(row.getString("kind")), row.getInt("number")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
