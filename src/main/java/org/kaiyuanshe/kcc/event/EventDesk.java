package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.chapter.ChapterChoices;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays out the page on which a team looks after its event, with the form that has to be
 * shown again, if there is one, and empty ones for the rest.
 */
@Component
class EventDesk {

	private final EventPages pages;

	private final CoHostPages coHosts;

	private final ChapterChoices chapters;

	private final List<EventPanels> panels;

	EventDesk(EventPages pages, CoHostPages coHosts, ChapterChoices chapters, List<EventPanels> panels) {
		this.panels = panels;
		this.pages = pages;
		this.coHosts = coHosts;
		this.chapters = chapters;
	}

	String show(String chapter, String event, boolean mayLead, Model model) {
		EventPage page = this.pages.findOf(chapter, event).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		this.panels.forEach((panel) -> model.addAllAttributes(panel.forTeam(page)));
		model.addAttribute("mayLead", mayLead);
		List<CoHostRow> invited = this.coHosts.ofEvent(event);
		model.addAttribute("invited", invited);
		model.addAttribute("heirs", invited.stream().filter(CoHostRow::mayTakeOver).toList());
		model.addAttribute("guests", this.chapters.suggestions(CoHostPages.invitable(event)));
		model.mergeAttributes(Map.of("cancellation", ReasonForm.empty(), "absence", ReasonForm.empty(),
				"seriesCancellation", ReasonForm.empty(), "invitation", InvitationForm.empty(), "handOver",
				HandOverForm.empty(), "cover", CoverForm.of(page.card().cover())));
		return "event/manage";
	}

}
