package org.kaiyuanshe.kcc.inactivity;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterChoices;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** Opens a case by hand, and ends a pause before its day. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class ChapterCaseController {

	private final CaseService cases;

	private final InactivityPages pages;

	private final CaseView view;

	private final ChapterService chapters;

	private final ChapterChoices choices;

	ChapterCaseController(CaseService cases, InactivityPages pages, CaseView view, ChapterService chapters,
			ChapterChoices choices) {
		this.cases = cases;
		this.pages = pages;
		this.view = view;
		this.chapters = chapters;
		this.choices = choices;
	}

	/** First the choice of a chapter, then the form for it. */
	@GetMapping("/admin/cases/new")
	String blank(@Valid @ModelAttribute("choice") CaseChoice choice, BindingResult result, Model model) {
		model.addAttribute("form", ReasonForm.empty());
		return Optional.ofNullable(choice.chapter())
			.flatMap((typed) -> this.choices.find(InactivityPages.WITHOUT_CASE, typed, result, "chapter"))
			.map((slug) -> form(slug, model))
			.orElseGet(() -> choice(model));
	}

	@PostMapping("/admin/chapters/{slug}/case")
	String open(@PathVariable String slug, @Valid @ModelAttribute("form") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return form(slug, model);
		}
		UUID id = this.cases.open(slug, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "inactivity.opened");
		return "redirect:/admin/cases/" + id;
	}

	@PostMapping("/admin/chapters/{slug}/resumption")
	String resume(@PathVariable String slug, @Valid @ModelAttribute("resumption") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		Optional<UUID> about = this.pages.pausedCaseOf(slug);
		if (result.hasErrors()) {
			return this.view.show(about.orElseThrow(NotFoundException::new), model);
		}
		this.cases.resume(slug, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "inactivity.resumed");
		return about.map((id) -> "redirect:/admin/cases/" + id).orElse("redirect:/chapters/{slug}");
	}

	private String choice(Model model) {
		model.addAttribute("choices", this.choices.suggestions(InactivityPages.WITHOUT_CASE));
		return "inactivity/choice";
	}

	private String form(String slug, Model model) {
		ChapterReference chapter = this.chapters.reference(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("chapter", chapter);
		model.addAttribute("offered", this.choices.holds(InactivityPages.WITHOUT_CASE, slug));
		model.addAttribute("open", this.pages.openCaseOf(chapter.id()).orElse(null));
		return "inactivity/open";
	}

}
