package org.kaiyuanshe.kcc.inactivity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The list of cases, and what is gathered in one before it is decided. */
@Controller
@RequestMapping("/admin/cases")
@PreAuthorize("hasRole('ADMIN')")
class CaseController {

	private static final String ONE = "redirect:/admin/cases/{id}";

	private final CaseService cases;

	private final InactivityPages pages;

	private final CaseView view;

	CaseController(CaseService cases, InactivityPages pages, CaseView view) {
		this.cases = cases;
		this.pages = pages;
		this.view = view;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
		model.addAttribute("open", this.pages.openCases());
		model.addAttribute("closed", this.pages.closedCases(before));
		model.addAttribute("first", before == null);
		return "inactivity/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		return this.view.show(id, model);
	}

	@PostMapping("/{id}/contacts")
	String record(@PathVariable UUID id, @Valid @ModelAttribute("contact") ContactForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(result, this.view.page(id).today());
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.record(id, me.memberId(), form);
		redirect.addFlashAttribute("notice", "inactivity.contact.recorded");
		return ONE;
	}

	@PostMapping("/{id}/opinions")
	String advise(@PathVariable UUID id, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.advise(id, me.memberId(), form);
		redirect.addFlashAttribute("notice", "inactivity.opinion.given");
		return ONE;
	}

}
