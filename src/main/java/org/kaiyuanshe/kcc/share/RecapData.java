package org.kaiyuanshe.kcc.share;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.recap.RecapCard;
import org.kaiyuanshe.kcc.recap.RecapPage;
import org.springframework.stereotype.Component;

/** Says in schema.org's words what a recap is: an article with its photos. */
@Component
class RecapData {

	private final Communities communities;

	private final PortalSettings settings;

	RecapData(Communities communities, PortalSettings settings) {
		this.communities = communities;
		this.settings = settings;
	}

	Map<String, Object> of(RecapPage page, Locale language) {
		RecapCard recap = page.card();
		Addresses addresses = new Addresses(this.settings, language);
		String url = addresses.of("/recaps/" + recap.slug());
		Phrase title = recap.title().in(language);
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@type", "Article");
		data.put("@id", url + "#article");
		data.put("url", url);
		data.put("mainEntityOfPage", url);
		data.put("headline", title.value());
		data.put("inLanguage", title.lang());
		if (!recap.body().isEmpty()) {
			data.put("description", recap.excerpt(language).value());
		}
		if (recap.publishedAt() != null) {
			data.put("datePublished", moment(recap.publishedAt()));
		}
		data.put("dateModified", moment(page.changed()));
		data.put("image", images(page, addresses, url));
		data.put("author", author(page, addresses, language));
		data.put("publisher", organization(this.communities.current().name().in(language).value(), addresses.of("/")));
		data.put("about",
				page.events()
					.stream()
					.map((event) -> Map.of("@id", addresses.of("/events/" + event.slug()) + "#event"))
					.toList());
		return data;
	}

	private String moment(Instant moment) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(this.settings.zone()));
	}

	private static List<String> images(RecapPage page, Addresses addresses, String url) {
		List<String> photos = page.photos().stream().map(PhotoView::largest).map(addresses::ofFile).toList();
		return photos.isEmpty() ? List.of(url + "/card.png", url + "/square.png") : photos;
	}

	/** The chapter that wrote it, or the community. */
	private Map<String, Object> author(RecapPage page, Addresses addresses, Locale language) {
		boolean written = page.chapter() != null;
		return organization(
				(written ? this.communities.current().chapterName().with(page.city())
						: this.communities.current().organisation())
					.in(language)
					.value(),
				addresses.of(written ? "/chapters/" + page.chapter() : "/"));
	}

	private static Map<String, Object> organization(String name, String url) {
		return Map.of("@type", "Organization", "name", name, "url", url);
	}

}
