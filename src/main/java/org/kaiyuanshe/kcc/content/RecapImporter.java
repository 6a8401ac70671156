package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.RecapEntry;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.recap.RecapDetails;
import org.kaiyuanshe.kcc.recap.RecapEvents;
import org.kaiyuanshe.kcc.recap.RecapService;
import org.springframework.stereotype.Component;

/** Imports the recaps of the records. */
@Component
class RecapImporter {

	private final RecapService recaps;

	private final RecapEvents events;

	RecapImporter(RecapService recaps, RecapEvents events) {
		this.recaps = recaps;
		this.events = events;
	}

	void enter(Located<RecapEntry> at, LocalDate today, ImportReport report) {
		RecapEntry recap = at.record();
		List<UUID> told = recap.events().stream().map((slug) -> event(at, slug)).toList();
		RecapDetails details = new RecapDetails(recap.title(), recap.body(), recap.videoUrl(), told,
				(recap.nextEvent() != null) ? event(at, recap.nextEvent()) : null);
		this.recaps.enter(new Slug(recap.slug()), details, published(recap, today), recap.provenance());
		report.imported(at, "recap " + recap.slug());
	}

	private static @Nullable LocalDate published(RecapEntry recap, LocalDate today) {
		return (recap.published() != null) ? recap.published().on(today) : null;
	}

	private UUID event(Located<RecapEntry> at, String slug) {
		return this.events.find(slug).orElseThrow(() -> at.broken("there is no event '%s'".formatted(slug)));
	}

}
