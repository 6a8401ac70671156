package org.kaiyuanshe.kcc.share;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventStatus;
import org.kaiyuanshe.kcc.event.FirstPlan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in schema.org's words what an event is. Where it is joined online is not told. */
@Component
class EventData {

	private static final String SCHEMA = "https://schema.org/";

	private final Communities communities;

	private final PortalSettings settings;

	private final MessageSource messages;

	EventData(Communities communities, PortalSettings settings, MessageSource messages) {
		this.communities = communities;
		this.settings = settings;
		this.messages = messages;
	}

	/** The event; with the way to a seat while there is one. */
	Map<String, Object> of(EventPage page, boolean open, boolean full, Locale language) {
		EventCard event = page.card();
		Addresses addresses = new Addresses(this.settings, language);
		String url = addresses.of("/events/" + event.slug());
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@type", "Event");
		data.put("@id", url + "#event");
		data.put("url", url);
		data.put("name", text(event.title(), language));
		putIfSaid(data, "description", description(page, language));
		data.put("startDate", event.when().iso());
		if (page.first() != null && page.first().isMoved(event.when())) {
			data.put("previousStartDate", moment(page.first().start(), event.when().zone()));
		}
		data.put("endDate", end(event.when()));
		data.put("eventStatus", status(page));
		data.put("eventAttendanceMode", SCHEMA + mode(event));
		data.put("location", location(page, url, language));
		data.put("image", List.of(url + "/card.png", url + "/square.png"));
		data.put("organizer", organizer(event, addresses, language));
		if (page.capacity() != null) {
			data.put("maximumAttendeeCapacity", page.capacity());
		}
		if (open && !isOff(event)) {
			data.put("offers", Map.of("@type", "Offer", "url", url + "/registrations", "availability",
					SCHEMA + (full ? "SoldOut" : "InStock")));
		}
		return data;
	}

	/** One state, or both of those that a change of plans has. */
	private static Object status(EventPage page) {
		FirstPlan first = page.first();
		if (isOff(page.card()) || first == null) {
			return SCHEMA + (isOff(page.card()) ? "EventCancelled" : "EventScheduled");
		}
		List<String> changes = new ArrayList<>();
		if (first.isMovedOnline(page.card().mode())) {
			changes.add(SCHEMA + "EventMovedOnline");
		}
		if (first.isMoved(page.card().when())) {
			changes.add(SCHEMA + "EventRescheduled");
		}
		return switch (changes.size()) {
			case 0 -> SCHEMA + "EventScheduled";
			case 1 -> changes.getFirst();
			default -> changes;
		};
	}

	/** What it is about; of one that does not take place first that, and why. */
	private String description(EventPage page, Locale language) {
		String about = Markdown.plain(text(page.description(), language));
		if (!isOff(page.card())) {
			return about;
		}
		String reason = page.cancelledWithChapter() ? word("event.banner.dissolved", language) : page.reason();
		String state = word(page.card().notHeld() ? "event.badge.not-held" : "layout.badge.cancelled", language);
		return Stream.of(state, reason, about)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static boolean isOff(EventCard event) {
		return event.status() == EventStatus.CANCELLED || event.notHeld();
	}

	/**
	 * The day is over at midnight where the end is unknown; then only the day is told.
	 */
	private static String end(When when) {
		if (!when.timeKnown() || when.end() == null) {
			return ((when.end() != null) ? when.end() : when.start()).toLocalDate().toString();
		}
		return moment(when.endsAt(), when.zone());
	}

	private static String moment(Instant moment, ZoneId zone) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
	}

	private static String mode(EventCard event) {
		return switch (event.mode()) {
			case IN_PERSON -> "OfflineEventAttendanceMode";
			case ONLINE -> "OnlineEventAttendanceMode";
			case BOTH -> "MixedEventAttendanceMode";
		};
	}

	private Object location(EventPage page, String url, Locale language) {
		List<Object> places = new ArrayList<>();
		if (page.card().mode().hasVenue()) {
			places.add(venue(page, language));
		}
		if (page.card().mode().isOnline()) {
			places.add(Map.of("@type", "VirtualLocation", "url", url));
		}
		return (places.size() == 1) ? places.getFirst() : places;
	}

	private Map<String, Object> venue(EventPage page, Locale language) {
		Map<String, Object> address = new LinkedHashMap<>();
		address.put("@type", "PostalAddress");
		putIfSaid(address, "streetAddress", text(page.address(), language));
		putIfSaid(address, "addressLocality", text(page.card().city(), language));
		putIfSaid(address, "addressCountry", page.country());
		String venue = text(page.card().venue(), language);
		String name = venue.isEmpty() ? word("share.place.unknown", language) : venue;
		return Map.of("@type", "Place", "name", name, "address", (address.size() > 1) ? address : name);
	}

	private Map<String, Object> organizer(EventCard event, Addresses addresses, Locale language) {
		boolean hosted = event.chapter() != null;
		LocalizedText name = hosted ? this.communities.current().chapterName().with(event.city())
				: this.communities.current().organisation();
		return Map.of("@type", "Organization", "name", text(name, language), "url",
				addresses.of(hosted ? "/chapters/" + event.chapter() : "/"));
	}

	private String word(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	private static void putIfSaid(Map<String, Object> data, String name, @Nullable String words) {
		if (words != null && !words.isBlank()) {
			data.put(name, words);
		}
	}

	private static String text(LocalizedText text, Locale language) {
		return text.in(language).value();
	}

}
