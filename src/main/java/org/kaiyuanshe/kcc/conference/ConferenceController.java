package org.kaiyuanshe.kcc.conference;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows conferences: all venues of each on one page. */
@Controller
class ConferenceController {

	private final ConferencePages pages;

	ConferenceController(ConferencePages pages) {
		this.pages = pages;
	}

	@GetMapping("/conferences")
	String list(Model model) {
		model.addAttribute("conferences", this.pages.list());
		return "conference/list";
	}

	@GetMapping("/conferences/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "conference/show";
	}

}
