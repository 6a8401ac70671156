package org.kaiyuanshe.kcc.conference;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPanels;
import org.springframework.stereotype.Component;

/** Adds to the page of an event the conference that it is part of. */
@Component
class ConferencePanel implements EventPanels {

	private final ConferencePages pages;

	ConferencePanel(ConferencePages pages) {
		this.pages = pages;
	}

	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		return this.pages.of(page.card().slug())
			.<Map<String, ?>>map((conference) -> Map.of("conference", conference))
			.orElseGet(Map::of);
	}

	@Override
	public Map<String, ?> forTeam(EventPage page) {
		return forVisitors(page, null);
	}

}
