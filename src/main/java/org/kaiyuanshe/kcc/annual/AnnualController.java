package org.kaiyuanshe.kcc.annual;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Annual reports for their readers: published ones, and those opened before. */
@Controller
class AnnualController {

	private final AnnualPages pages;

	AnnualController(AnnualPages pages) {
		this.pages = pages;
	}

	@GetMapping("/annual-reports")
	String list(Model model) {
		model.addAttribute("reports", this.pages.all().stream().filter(AnnualRow::open).toList());
		return "annual/list";
	}

	@GetMapping("/annual-reports/{year}")
	String show(@PathVariable int year, Model model) {
		model.addAttribute("page",
				this.pages.find(year).filter((page) -> page.report().open()).orElseThrow(NotFoundException::new));
		return "annual/show";
	}

}
