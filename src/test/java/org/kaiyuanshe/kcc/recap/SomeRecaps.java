package org.kaiyuanshe.kcc.recap;

import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.boot.test.context.TestComponent;

/** Published recaps for tests of what tells of them. */
@TestComponent
public class SomeRecaps {

	private final RecapService recaps;

	private final RecapEvents events;

	SomeRecaps(RecapService recaps, RecapEvents events) {
		this.recaps = recaps;
		this.events = events;
	}

	/** A recap of one event that came out on that day. */
	public void enter(String slug, String title, String body, String event, LocalDate published) {
		this.recaps.enter(new Slug(slug), new RecapDetails(new LocalizedText(title, null),
				new LocalizedText(body, null), null, List.of(this.events.find(event).orElseThrow()), null), published,
				Provenance.none());
	}

}
