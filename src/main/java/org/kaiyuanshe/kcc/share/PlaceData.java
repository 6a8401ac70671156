package org.kaiyuanshe.kcc.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Component;

/**
 * Says in schema.org's words who the community and its chapters are, and where a page is.
 */
@Component
class PlaceData {

	private static final String ORGANIZATION = "Organization";

	private final Communities communities;

	private final PortalSettings settings;

	PlaceData(Communities communities, PortalSettings settings) {
		this.communities = communities;
		this.settings = settings;
	}

	Map<String, Object> community(Locale language) {
		Community community = this.communities.current();
		Addresses addresses = new Addresses(this.settings, language);
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@type", ORGANIZATION);
		data.put("@id", addresses.of("/#organization"));
		data.put("name", community.name().in(language).value());
		data.put("alternateName", community.shortName());
		data.put("url", addresses.of("/"));
		data.put("logo", this.settings.url("/icons/icon-512.png"));
		data.put("description", community.intro().in(language).value());
		if (community.mailbox() != null) {
			data.put("email", community.mailbox());
		}
		return data;
	}

	Map<String, Object> chapter(ChapterPage page, Locale language) {
		Addresses addresses = new Addresses(this.settings, language);
		String url = addresses.of("/chapters/" + page.slug());
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@type", ORGANIZATION);
		data.put("@id", url + "#organization");
		data.put("name", page.name().in(language).value());
		data.put("url", url);
		data.put("image", url + "/card.png");
		data.put("areaServed", page.city().in(language).value());
		if (page.foundedOn() != null) {
			data.put("foundingDate", page.foundedOn().toString());
		}
		if (page.mailbox() != null) {
			data.put("email", page.mailbox());
		}
		data.put("parentOrganization", Map.of("@type", ORGANIZATION, "name",
				this.communities.current().name().in(language).value(), "url", addresses.of("/")));
		return data;
	}

	/** The way from the home page to a page: names and paths in turn. */
	Map<String, Object> trail(Locale language, String... steps) {
		Addresses addresses = new Addresses(this.settings, language);
		List<Map<String, Object>> items = IntStream.range(0, steps.length / 2)
			.mapToObj((at) -> Map.<String, Object>of("@type", "ListItem", "position", at + 1, "name", steps[2 * at],
					"item", addresses.of(steps[2 * at + 1])))
			.toList();
		return Map.of("@type", "BreadcrumbList", "itemListElement", items);
	}

}
