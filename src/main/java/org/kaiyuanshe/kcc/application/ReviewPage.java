package org.kaiyuanshe.kcc.application;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page on which admins review an application: its facts, and a form for every
 * step.
 */
@Component
class ReviewPage {

	static final String REDIRECT = "redirect:/admin/applications/{id}";

	private final ApplicationPages pages;

	ReviewPage(ApplicationPages pages) {
		this.pages = pages;
	}

	/** Keeps a form that is there already, with what was typed and its errors. */
	String of(UUID id, Model model) {
		model.addAttribute("page", this.pages.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(Map.of("question", WordsForm.empty(), "opinion", OpinionForm.empty(), "exception",
				ExceptionForm.empty(), "approval", DecisionForm.empty(), "rejection", DecisionForm.empty(), "stances",
				Stance.values()));
		return "application/review";
	}

}
