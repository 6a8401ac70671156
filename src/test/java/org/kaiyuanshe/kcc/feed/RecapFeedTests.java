package org.kaiyuanshe.kcc.feed;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.recap.SomeRecaps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Recaps in feeds and in the sitemap. */
@PortalTest
@Transactional
class RecapFeedTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SomeRecaps recaps;

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/recaps/feed.atom", "/chapters/guangzhou/feed.atom" })
	void tellOfARecapUntilItIsTakenBack(String path) throws FeedException {
		enter();
		SyndEntry entry = read(path).getEntries()
			.stream()
			.filter((one) -> one.getLink().endsWith("/recaps/four-tables"))
			.findFirst()
			.orElseThrow();
		assertThat(entry.getTitle()).isEqualTo("四张桌子");
		assertThat(entry.getUri()).startsWith("urn:uuid:");
		assertThat(entry.getPublishedDate()).isEqualTo("2026-11-20T00:00:00Z");
		assertThat(entry.getContents().getFirst().getValue()).contains("<strong>大家</strong>").doesNotContain("<script");
		String tag = answer(path).getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri(path).header("If-None-Match", tag)).hasStatus(304);
		this.jdbc.sql("update recap set status = 'DRAFT' where slug = 'four-tables'").update();
		assertThat(links(path)).noneMatch((link) -> link.endsWith("/recaps/four-tables"));
		assertThat(this.mvc.get().uri(path).header("If-None-Match", tag)).hasStatusOk();
	}

	@Test
	void ofAnotherChapterItIsNotTold() throws FeedException {
		enter();
		assertThat(links("/chapters/shenzhen/feed.atom")).noneMatch((link) -> link.contains("/recaps/four-tables"));
		assertThat(links("/chapters/changsha/feed.atom"))
			.anyMatch((link) -> link.endsWith("/recaps/three-cities-one-day"));
	}

	@Test
	void theFeedOfRecapsHasNoEventsAndSaysNoDayThatNobodyKnows() throws FeedException {
		this.jdbc.sql("update recap set dated = false where slug = 'three-cities-one-day'").update();
		SyndFeed feed = read("/en/recaps/feed.atom");
		assertThat(feed.getUri()).endsWith("/en/recaps/feed.atom");
		assertThat(feed.getEntries()).isNotEmpty()
			.allMatch((entry) -> entry.getLink().contains("/en/recaps/"))
			.anySatisfy((entry) -> {
				assertThat(entry.getLink()).endsWith("/three-cities-one-day");
				assertThat(entry.getPublishedDate()).isNull();
				assertThat(entry.getUpdatedDate()).isNotNull();
			});
	}

	@Test
	void theSitemapNamesPublishedOnesWithADay() {
		enter();
		assertThat(text(answer("/sitemap.xml"))).contains("/sitemaps/recaps-1.xml");
		assertThat(text(answer("/sitemaps/recaps-1.xml"))).contains("/recaps/four-tables</loc>",
				"/en/recaps/three-cities-one-day</loc>", "<lastmod>");
		this.jdbc.sql("update recap set status = 'DRAFT' where slug = 'four-tables'").update();
		assertThat(text(answer("/sitemaps/recaps-1.xml"))).doesNotContain("four-tables");
		assertThat(text(answer("/sitemaps/pages-1.xml"))).contains("/recaps</loc>");
	}

	private void enter() {
		this.recaps.enter("four-tables", "四张桌子", "**大家**都来了。<script>alert(1)</script>",
				"sample-guangzhou-first-pull-request", DAY);
	}

	private List<String> links(String path) throws FeedException {
		return read(path).getEntries().stream().map(SyndEntry::getLink).toList();
	}

	private SyndFeed read(String path) throws FeedException {
		return new SyndFeedInput(true, Locale.ROOT).build(new StringReader(text(answer(path))));
	}

	private MvcTestResult answer(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		return answer;
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
