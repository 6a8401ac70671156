package org.kaiyuanshe.kcc.api;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.recap.RecapCard;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/** Announced events. Drafts and trials are not there. */
@RestController
@RequestMapping(path = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventsApi {

	private final EventPages events;

	private final RecapPages recaps;

	private final Known known;

	private final Answers answers;

	private final PortalSettings settings;

	EventsApi(EventPages events, RecapPages recaps, Known known, Answers answers, PortalSettings settings) {
		this.events = events;
		this.recaps = recaps;
		this.known = known;
		this.answers = answers;
		this.settings = settings;
	}

	@GetMapping
	ResponseEntity<String> list(@Valid EventQuery query, Locale locale) {
		String after = Answers.key(query.cursor());
		this.known.eventCursor(after);
		this.known.chapter(query.chapter());
		Slice<EventCard> events = this.events.list(query.filter(after), query.size());
		Reader reader = new Reader(this.settings, locale);
		return this.answers.list(events.items().stream().map((card) -> EventItem.of(card, reader)).toList(),
				events.next(), locale);
	}

	@GetMapping("/{slug}")
	ResponseEntity<String> show(@PathVariable String slug, Locale locale) {
		EventPage page = this.events.find(slug).orElseThrow(NotFoundException::new);
		List<RecapCard> recaps = this.recaps.ofEvent(slug);
		return this.answers.one(EventDetail.of(page, recaps, new Reader(this.settings, locale)), locale);
	}

}
