package org.kaiyuanshe.kcc.share;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.conference.ConferencePage;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.EventCard;
import org.springframework.stereotype.Component;

/** Says in schema.org's words what a conference is: an event made of events. */
@Component
class ConferenceData {

	private final Communities communities;

	private final PortalSettings settings;

	ConferenceData(Communities communities, PortalSettings settings) {
		this.communities = communities;
		this.settings = settings;
	}

	/** A series, for the dates and places are those of its venues. */
	Map<String, Object> of(ConferencePage page, Locale language) {
		Addresses addresses = new Addresses(this.settings, language);
		String url = addresses.of("/conferences/" + page.slug());
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@type", "EventSeries");
		data.put("@id", url + "#conference");
		data.put("url", url);
		data.put("name", page.name().in(language).value());
		data.put("organizer", Map.of("@type", "Organization", "name",
				this.communities.current().organisation().in(language).value(), "url", addresses.of("/")));
		data.put("subEvent",
				events(page)
					.map((event) -> Map.of("@type", "Event", "@id", addresses.of("/events/" + event.slug()) + "#event",
							"name", event.title().in(language).value(), "startDate", event.when().iso()))
					.toList());
		return data;
	}

	private static Stream<EventCard> events(ConferencePage page) {
		return Stream.concat(Stream.ofNullable(page.main()), page.cities().stream()).map(ConferencePage.Venue::event);
	}

}
