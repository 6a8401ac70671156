package org.kaiyuanshe.kcc.feed;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.QrCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Atom feeds, read by ROME. */
@PortalTest
@Transactional
class AtomFeedTests {

	private static final String EVENT = "sample-guangzhou-lightning-talks";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/en/feed.atom", "/chapters/guangzhou/feed.atom" })
	void areAtomAndAskedForAgainAtNoCost(String path) throws FeedException {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/atom+xml;charset=UTF-8");
		assertThat(this.mvc.get().uri(path).header("If-None-Match", answer.getResponse().getHeader("ETag")))
			.hasStatus(304);
		SyndFeed feed = read(path);
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getUri()).endsWith(path);
		assertThat(feed.getEntries()).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.getTitle()).isNotBlank();
			assertThat(entry.getUri()).startsWith("urn:uuid:");
			assertThat(entry.getLink()).containsPattern("/(events|recaps)/").startsWith("http");
			assertThat(entry.getUpdatedDate()).isNotNull();
			assertThat(entry.getAuthor()).isNotBlank();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/recaps", "/chapters/guangzhou", "/en/recaps" })
	void pagesShowTheAddressOfTheirFeedAsACodeToScan(String page) {
		String feed = "http://localhost:8080" + (page.endsWith("/events") ? "" : page) + "/feed.atom";
		assertThat(this.mvc.get().uri(page)).bodyText().contains("d=\"" + QrCode.of(feed).path() + "\"");
	}

	@Test
	void aChangeComesAgainAsTheSameEntry() throws FeedException {
		SyndEntry before = entry("/feed.atom");
		this.jdbc.sql("update event set title_zh = '改了名字' where slug = :slug").param("slug", EVENT).update();
		SyndEntry after = entry("/chapters/guangzhou/feed.atom");
		assertThat(after.getUri()).isEqualTo(before.getUri());
		assertThat(after.getTitle()).isEqualTo("改了名字");
		assertThat(after.getUpdatedDate()).isAfter(before.getUpdatedDate());
		assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
	}

	@Test
	void draftsAndTrialsAreNotTold() throws FeedException {
		this.jdbc.sql("update event set test = true where slug = :slug").param("slug", EVENT).update();
		assertThat(read("/feed.atom").getEntries()).extracting(SyndEntry::getLink)
			.noneMatch((link) -> link.contains("hardware-day") || link.contains(EVENT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "]]></title><entry/>", "<script>alert(1)</script>", "&lt;b&gt; & co \" '",
			"a\u0001\u000b\ufffe\uffffb", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;" })
	void whateverATitleHoldsItStaysTheTitle(String hostile) throws FeedException {
		this.jdbc.sql("update event set title_zh = :text, description_zh = :text where slug = :slug")
			.param("text", hostile)
			.param("slug", EVENT)
			.update();
		int entries = read("/feed.atom").getEntries().size();
		assertThat(entry("/feed.atom").getTitle()).isEqualTo(hostile.replaceAll("[\\p{Cc}\ufffe\uffff]", ""));
		assertThat(entry("/feed.atom").getContents())
			.allSatisfy((content) -> assertThat(content.getValue()).doesNotContain("<script", "<!DOCTYPE", "<entry"));
		this.jdbc.sql("update event set title_zh = '安静' where slug = :slug").param("slug", EVENT).update();
		assertThat(read("/feed.atom").getEntries()).hasSize(entries);
	}

	private SyndEntry entry(String path) throws FeedException {
		return read(path).getEntries()
			.stream()
			.filter((entry) -> entry.getLink().endsWith("/" + EVENT))
			.findFirst()
			.orElseThrow();
	}

	private SyndFeed read(String path) throws FeedException {
		String text = CalendarFeedTests.text(this.mvc.get().uri(path).exchange());
		assertThat(List.of(new WireFeedInput(true, Locale.ROOT).build(new StringReader(text)))).hasSize(1);
		return new SyndFeedInput(true, Locale.ROOT).build(new StringReader(text));
	}

}
