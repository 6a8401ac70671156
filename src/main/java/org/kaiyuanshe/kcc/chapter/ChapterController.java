package org.kaiyuanshe.kcc.chapter;

import java.util.List;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jakarta.validation.Valid;

@Controller
class ChapterController {

	private final ChapterPages pages;

	private final List<ChapterPanels> panels;

	ChapterController(ChapterPages pages, List<ChapterPanels> panels) {
		this.pages = pages;
		this.panels = panels;
	}

	@GetMapping("/chapters")
	String list(@Valid ChapterFilter filter, Model model) {
		model.addAttribute("filter", filter);
		Slice<ChapterCard> chapters = this.pages.list(filter);
		model.addAttribute("chapters", chapters);
		model.addAttribute("regions", chapters.by(ChapterCard::region));
		return "chapter/list";
	}

	@GetMapping("/chapters/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		this.panels.forEach((panel) -> model.addAllAttributes(panel.forVisitors(slug)));
		return "chapter/show";
	}

}
