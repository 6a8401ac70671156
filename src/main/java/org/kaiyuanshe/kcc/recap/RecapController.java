package org.kaiyuanshe.kcc.recap;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jakarta.validation.Valid;

@Controller
class RecapController {

	private final RecapPages pages;

	RecapController(RecapPages pages) {
		this.pages = pages;
	}

	@GetMapping("/recaps")
	String list(@Valid RecapFilter filter, Model model) {
		model.addAttribute("recaps", this.pages.list(filter.after()));
		return "recap/list";
	}

	@GetMapping("/recaps/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "recap/show";
	}

}
