package org.kaiyuanshe.kcc.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of results. */
@PortalTest
@Transactional
class SearchTests {

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	static final Pattern HIT = Pattern.compile("<h2><a href=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void saysWhatCanBeFoundBeforeAnythingIsLookedFor() {
		assertThat(page("/search")).contains("在这里能找到", "content=\"noindex\"").doesNotContain("条结果", "class=\"hits\"");
		assertThat(page("/search?q=")).contains("在这里能找到");
		assertThat(page("/search?q=！")).contains("没有找到“！”");
	}

	@Test
	void showsWhatWasFoundWithTheWordsStandingOut() {
		assertThat(page("/search?q=KCC@广州")).contains("“KCC@广州”找到", "<mark>KCC@广州</mark>",
				"<a href=\"/chapters/guangzhou\">", "href=\"?q=KCC@%E5%B9%BF%E5%B7%9E&amp;kind=EVENT\"");
		assertThat(page("/en/search?q=guangzhou")).contains("<mark>Guangzhou</mark>", "href=\"/en/chapters/guangzhou\"",
				"Chapters");
	}

	@Test
	void whatIsNotInTheReadersLanguageIsMarkedAsSuch() {
		assertThat(page("/en/search?q=KCC@广州")).contains("<span lang=\"zh-CN\">");
	}

	@Test
	void aHeadingComesBeforeWhatOnlyMentionsTheWord() {
		assertThat(page("/search?q=chengdu")).containsSubsequence("href=\"/chapters/chengdu\"",
				"href=\"/events/chengdu-2023-10-21-gtlc-lunch\"", "href=\"/workgroups/kcc\"");
	}

	@Test
	void oneKindAlone() {
		assertThat(page("/search?q=广州&kind=EVENT"))
			.contains("/events/guangzhou-2023-10-21-tidb-meetup", "name=\"kind\" value=\"EVENT\"")
			.doesNotContain("<h2><a href=\"/chapters/");
	}

	@Test
	void amongFewDocumentsAllHitsAreCounted() {
		insert(150);
		assertThat(page("/search?q=长夜")).contains("“长夜”找到 150 条结果", ">150<");
	}

	@Test
	void amongManyDocumentsCountingEnds() {
		insert(3000);
		assertThat(page("/search?q=长夜")).contains("“长夜”找到超过 20 条结果", ">20+<");
	}

	@Test
	void eachResultIsOnOnePageOnly() {
		Set<String> seen = new HashSet<>();
		String path = "/search?q=a";
		int pages = 0;
		while (path != null) {
			String page = page(path);
			Matcher hits = HIT.matcher(page);
			while (hits.find()) {
				assertThat(seen.add(hits.group(1))).as(hits.group(1)).isTrue();
			}
			Matcher next = NEXT.matcher(page);
			path = next.find() ? after(next.group(1)) : null;
			pages++;
		}
		assertThat(pages).isGreaterThan(5);
		assertThat(seen).hasSize(this.jdbc.sql("select count(*) from search_document where content like '%a%'")
			.query(Integer.class)
			.single());
	}

	@Test
	void manyResultsAreInTheSameOrderAsFew() {
		this.jdbc
			.sql("""
					insert into search_document
					select 'PAGE', 'x-' || n, '页', null, '长夜', null, case when n % 2 = 0 then '长夜' else '页' end, '页 长夜', n % 50,
					       '0001-01-01', false, array_to_tsvector(array['长夜', 'kind PAGE', case when n % 2 = 0 then ' 长夜' else '页' end])
					from generate_series(1, 2200) n
					""")
			.update();
		List<String> expected = this.jdbc.sql("""
				select '/' || ref from search_document where content like '%长夜%'
				order by heading like '%长夜%' desc, weight desc, day desc, kind desc, ref desc
				""").query(String.class).list();
		List<String> seen = new ArrayList<>();
		String path = "/search?q=长夜";
		while (path != null) {
			String page = page(path);
			HIT.matcher(page).results().forEach((hit) -> seen.add(hit.group(1)));
			Matcher next = NEXT.matcher(page);
			path = next.find() ? after(next.group(1)) : null;
		}
		assertThat(seen).isEqualTo(expected).hasSize(2200);
	}

	@Test
	void whereAPageEndedIsKnownEvenIfThatResultIsGone() {
		Matcher next = NEXT.matcher(page("/search?q=a"));
		assertThat(next.find()).isTrue();
		String path = "/search" + next.group(1).replace("&amp;", "&");
		String before = page(path);
		this.jdbc.sql("delete from search_document where ref = :ref")
			.param("ref", path.substring(path.lastIndexOf('.') + 1))
			.update();
		assertThat(HIT.matcher(page(path)).results().map((hit) -> hit.group(1)))
			.containsExactlyElementsOf(HIT.matcher(before).results().map((hit) -> hit.group(1)).toList());
	}

	@Test
	void nothingFoundSaysWhatToTry() {
		assertThat(page("/search?q=不存在的东西")).contains("没有找到“不存在的东西”", "换个短一点的词");
		assertThat(page("/en/search?q=nothing-like-this")).contains("Nothing found for", "Try a shorter word");
	}

	@Test
	void whatWasTypedIsTextEverywhere() {
		assertThat(page("/search?q={q}", "<script>alert(1)</script>\"'&")).doesNotContain("<script>alert")
			.contains("&lt;script&gt;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "'", "\"", "'' & | ! ( ) :* <->", "a:*", "kind EVENT", "\u0301",
			"\ud83c\udf89", "a'b", "c\\d", "{x}", "\u202e", "\ufeff", "\u00a0" })
	void noTextIsAQueryLanguage(String query) {
		assertThat(this.mvc.get().uri("/search?q={q}", query)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind=NOTHING", "kind=event", "after=garbage", "after=1.2.3", "after=1.60.0.CHAPTER.",
			"after=1.60.99999999.CHAPTER.x", "after=2.60.0.CHAPTER.x", "after=1.60.0.CHAPTER.x%27" })
	void whatCannotBeMeantIsRefusedInWords(String parameter) {
		assertThat(this.mvc.get().uri("/search?q=a&" + parameter)).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "a\u0000", "\u0001", "\u009f" })
	void whatNoTextHasIsRefused(String query) {
		assertThat(this.mvc.get().uri("/search?q={q}", query)).hasStatus(400);
	}

	@Test
	void aTextThatIsTooLongIsRefused() {
		assertThat(this.mvc.get().uri("/search?q=" + "a".repeat(10_000))).hasStatus(400);
		assertThat(this.mvc.get().uri("/search?q=" + "a".repeat(100))).hasStatusOk();
	}

	@Test
	void everyPageHasTheField() {
		assertThat(page("/about")).contains("action=\"/search\"");
		assertThat(page("/en/members")).contains("action=\"/en/search\"");
	}

	/** Where a link leads, as the caller writes addresses. */
	private static String after(String link) {
		return "/search" + URLDecoder.decode(link.replace("&amp;", "&"), StandardCharsets.UTF_8);
	}

	private String page(String path, Object... variables) {
		MvcTestResult answer = this.mvc.get().uri(path, variables).exchange();
		assertThat(answer).as(path).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** Documents of more than a kilobyte each that no compression makes smaller. */
	private void insert(int number) {
		this.jdbc
			.sql("""
					insert into search_document
					select 'PAGE', 'x' || n, '长夜', null, '长夜', (select string_agg(md5(n || '-' || i), '') from generate_series(1, 40) i),
					       '长夜', '长夜', 45, '0001-01-01', false, array_to_tsvector(array['长夜', ' 长夜', 'kind PAGE'])
					from generate_series(1, :number) n
					""")
			.param("number", number)
			.update();
	}

}
