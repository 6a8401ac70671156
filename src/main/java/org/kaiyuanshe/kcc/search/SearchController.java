package org.kaiyuanshe.kcc.search;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.validation.Valid;

@Controller
class SearchController {

	private final SearchPages pages;

	SearchController(SearchPages pages) {
		this.pages = pages;
	}

	@GetMapping("/search")
	String show(@Valid SearchFilter filter, Locale locale, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("found", this.pages.find(filter, locale));
		model.addAttribute("htmx", true);
		return "search/show";
	}

}
