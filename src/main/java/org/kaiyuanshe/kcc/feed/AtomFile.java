package org.kaiyuanshe.kcc.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Component;

/** Writes feeds in Atom 1.0 (RFC 4287). */
@Component
class AtomFile {

	private final PortalSettings settings;

	AtomFile(PortalSettings settings) {
		this.settings = settings;
	}

	/**
	 * The feed about a page of the portal.
	 * @param page the path of the page, without the language; its feed is below it
	 * @param changed for a feed that tells of nothing yet
	 */
	String write(LocalizedText title, String page, List<FeedEntry> entries, Instant changed, Locale language) {
		String self = url(page.replaceAll("/$", "") + "/feed.atom", language);
		Instant updated = entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(changed);
		return XmlText.document((xml) -> xml.inside("feed", (feed) -> {
			feed.element("id", self)
				.element("title", title.in(language).value())
				.element("updated", XmlText.moment(updated))
				.inside("author", (author) -> author.element("name", title.in(language).value()))
				.empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
				.empty("link", "rel", "alternate", "type", "text/html", "href", url(page, language));
			for (FeedEntry entry : entries) {
				feed.inside("entry", (inside) -> write(inside, entry, language));
			}
		}, "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.toLanguageTag()));
	}

	private void write(XmlText xml, FeedEntry entry, Locale language) throws XMLStreamException {
		xml.element("id", "urn:uuid:" + entry.id()).element("title", entry.title().in(language).value());
		if (entry.dated()) {
			xml.element("published", XmlText.moment(entry.published()));
		}
		xml.element("updated", XmlText.moment(entry.updated()))
			.inside("author", (author) -> author.element("name", entry.author().in(language).value()))
			.empty("link", "rel", "alternate", "type", "text/html", "href", url(entry.path(), language))
			.element("summary", entry.summary(), "type", "text");
		if (!entry.text().isEmpty()) {
			xml.element("content", Markdown.render(entry.text().in(language).value()).toString(), "type", "html");
		}
	}

	private String url(String path, Locale language) {
		return this.settings.url((language.getLanguage().equals("en") ? "/en" : "") + path);
	}

}
