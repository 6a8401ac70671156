package org.kaiyuanshe.kcc.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.feed.Sitemap.Place;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells crawlers which pages there are, in both languages, and when they changed. */
@Controller
class SitemapController {

	private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final Pattern PART = Pattern.compile("([a-z]{1,20})-([1-9]\\d{0,3})");

	private final Sitemap sitemap;

	private final PortalSettings settings;

	SitemapController(Sitemap sitemap, PortalSettings settings) {
		this.sitemap = sitemap;
		this.settings = settings;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> index() {
		List<Place> parts = this.sitemap.parts();
		return answer(XmlText.document((xml) -> xml.inside("sitemapindex", (index) -> {
			index.inside("sitemap", (part) -> part.element("loc", this.settings.url("/sitemaps/pages-1.xml")));
			for (Place place : parts) {
				index.inside("sitemap",
						(part) -> write(part, this.settings.url("/sitemaps/" + place.path() + ".xml"), place));
			}
		}, "xmlns", NAMESPACE)));
	}

	@GetMapping("/sitemaps/{part}.xml")
	ResponseEntity<String> part(@PathVariable String part) {
		Matcher name = PART.matcher(part);
		List<Place> pages = name.matches()
				? this.sitemap.pages(name.group(1), Integer.parseInt(name.group(2))).orElseThrow(NotFoundException::new)
				: List.of();
		if (pages.isEmpty()) {
			throw new NotFoundException();
		}
		return answer(XmlText.document((xml) -> xml.inside("urlset", (set) -> {
			for (Place place : pages) {
				write(set, place, "");
				write(set, place, "/en");
			}
		}, "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml")));
	}

	private void write(XmlText xml, Place place, String language) throws XMLStreamException {
		String zh = this.settings.url(place.path());
		String en = this.settings.url("/en" + place.path());
		xml.inside("url", (url) -> {
			write(url, language.isEmpty() ? zh : en, place);
			url.empty("xhtml:link", "rel", "alternate", "hreflang", "zh-CN", "href", zh)
				.empty("xhtml:link", "rel", "alternate", "hreflang", "en", "href", en)
				.empty("xhtml:link", "rel", "alternate", "hreflang", "x-default", "href", zh);
		});
	}

	private static void write(XmlText xml, String url, Place place) throws XMLStreamException {
		xml.element("loc", url);
		if (place.changed() != null) {
			xml.element("lastmod", XmlText.moment(place.changed()));
		}
	}

	private static ResponseEntity<String> answer(String document) {
		return Revalidated.shared(XML, document).body(document);
	}

}
