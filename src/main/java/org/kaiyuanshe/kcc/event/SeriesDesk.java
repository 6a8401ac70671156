package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which a team repeats an event. */
@Component
class SeriesDesk {

	private final EventPages pages;

	SeriesDesk(EventPages pages) {
		this.pages = pages;
	}

	/** Returns the event; fails for one that cannot be repeated. */
	EventPage layOut(String chapter, String event, boolean mayLead, Model model) {
		EventPage page = this.pages.findOf(chapter, event).orElseThrow(NotFoundException::new);
		if (!page.isOpen()) {
			throw new RuleViolation("event.series.unfit");
		}
		if (page.inSeries()) {
			throw new RuleViolation("event.series.already");
		}
		model.addAttribute("page", page);
		model.addAttribute("mayLead", mayLead);
		model.addAttribute("recurrences", Recurrence.values());
		model.addAttribute("which", Recurrence.which(page.card().when().start().toLocalDate()));
		return page;
	}

}
