package org.kaiyuanshe.kcc.event;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.validation.Valid;

@Controller
class MonthController {

	private final MonthPages pages;

	MonthController(MonthPages pages) {
		this.pages = pages;
	}

	/** What is no month of ours is answered with 400. */
	@GetMapping("/events/calendar")
	String show(@Valid MonthFilter filter, Model model) {
		model.addAttribute("page", this.pages.find(filter.month(), filter.chapter()));
		return "event/month";
	}

}
