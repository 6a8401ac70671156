package org.kaiyuanshe.kcc.resource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The chapter's side: what it asked for, and a form to ask. */
@Controller
@RequestMapping("/manage/chapters/{slug}/materials")
@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
class MaterialController {

	private static final String ONE = "redirect:/manage/chapters/{slug}/materials/";

	private final MaterialService requests;

	private final MaterialPages pages;

	private final ChapterService chapters;

	private final Clock clock;

	MaterialController(MaterialService requests, MaterialPages pages, ChapterService chapters, Clock clock) {
		this.requests = requests;
		this.pages = pages;
		this.chapters = chapters;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable String slug, Model model) {
		model.addAttribute("form", MaterialForm.empty());
		return list(chapter(slug), model);
	}

	@PostMapping
	String ask(@PathVariable String slug, @Valid @ModelAttribute("form") MaterialForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		ChapterReference chapter = chapter(slug);
		form.check(LocalDate.ofInstant(this.clock.instant(), chapter.zone()), result);
		if (result.hasErrors()) {
			return list(chapter, model);
		}
		UUID id = this.requests.ask(chapter, form.wish(), me.memberId());
		redirect.addFlashAttribute("notice", "material.asked");
		return ONE + id;
	}

	@GetMapping("/{id}")
	String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
		model.addAttribute("page", this.pages.findOf(slug, id).orElseThrow(NotFoundException::new));
		model.addAttribute("chapter", chapter(slug));
		return "resource/material";
	}

	@PostMapping("/{id}/withdrawal")
	String withdraw(@PathVariable String slug, @PathVariable UUID id, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.requests.withdraw(chapter(slug), id, me.memberId());
		redirect.addFlashAttribute("notice", "material.withdrawn");
		return ONE + "{id}";
	}

	private String list(ChapterReference chapter, Model model) {
		model.addAttribute("chapter", chapter);
		model.addAttribute("requests", this.pages.ofChapter(chapter.id()));
		return "resource/materials";
	}

	private ChapterReference chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

}
