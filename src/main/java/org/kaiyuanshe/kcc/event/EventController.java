package org.kaiyuanshe.kcc.event;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jakarta.validation.Valid;

@Controller
class EventController {

	private final EventPages pages;

	private final ChapterPages chapters;

	private final List<EventPanels> panels;

	EventController(EventPages pages, ChapterPages chapters, List<EventPanels> panels) {
		this.pages = pages;
		this.chapters = chapters;
		this.panels = panels;
	}

	@GetMapping("/events")
	String list(@Valid EventFilter filter, Model model) {
		model.addAttribute("filter", filter);
		Slice<EventCard> events = this.pages.list(filter);
		model.addAttribute("events", events);
		model.addAttribute("months", events.by((event) -> YearMonth.from(event.when().start())));
		model.addAttribute("chapters", this.chapters.choices(filter.chapter()));
		model.addAttribute("modes", EventMode.values());
		return "event/list";
	}

	@GetMapping("/events/{slug}")
	String show(@PathVariable String slug, @CurrentMember @Nullable SignedIn me, Model model) {
		EventPage page = this.pages.find(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		this.panels.forEach((panel) -> model.addAllAttributes(panel.forVisitors(page, me)));
		return "event/show";
	}

}
