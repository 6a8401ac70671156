package org.kaiyuanshe.kcc.feed;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** What crawlers are told. */
@PortalTest
class SitemapTests {

	private static final String BASE = "http://localhost:8080";

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everyPageItNamesIsThereInBothLanguages() throws Exception {
		List<String> parts = texts(read("/sitemap.xml"), "loc");
		assertThat(parts).hasSizeGreaterThanOrEqualTo(5);
		for (String part : parts) {
			List<String> pages = texts(read(part.substring(BASE.length())), "loc");
			assertThat(pages).isNotEmpty().doesNotHaveDuplicates();
			for (String page : List.of(pages.getFirst(), pages.getLast())) {
				assertThat(this.mvc.get().uri(page.substring(BASE.length()))).as(page).hasStatusOk();
			}
		}
	}

	@Test
	void saysWhenAPageChangedAndWhatItIsInTheOtherLanguage() throws Exception {
		Document events = read("/sitemaps/events-1.xml");
		assertThat(texts(events, "lastmod")).hasSameSizeAs(texts(events, "loc"))
			.allMatch((moment) -> moment.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
		assertThat(events.getElementsByTagName("xhtml:link").getLength()).isEqualTo(3 * texts(events, "loc").size());
		assertThat(texts(events, "loc")).noneMatch((page) -> page.contains("hardware-day"));
	}

	@Test
	void robotsAndTheManifestPointTheWay() {
		assertThat(this.mvc.get().uri("/robots.txt")).bodyText()
			.contains("Sitemap: " + BASE + "/sitemap.xml", "Disallow: /calendars/");
		assertThat(this.mvc.get().uri("/site.webmanifest")).bodyText().contains("512x512", "maskable");
	}

	private Document read(String path) throws Exception {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/xml;charset=UTF-8");
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
	}

	private static List<String> texts(Document document, String element) {
		NodeList nodes = document.getElementsByTagName(element);
		return IntStream.range(0, nodes.getLength()).mapToObj((at) -> nodes.item(at).getTextContent()).toList();
	}

}
