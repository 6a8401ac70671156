package org.kaiyuanshe.kcc.application;

import java.util.Map;
import java.util.UUID;

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

/** The admins' side: the list, one application, and its decision. */
@Controller
@RequestMapping("/admin/applications")
@PreAuthorize("hasRole('ADMIN')")
class ApplicationReviewController {

	private static final String ONE = "redirect:/admin/applications/{id}";

	private final ChapterApplicationService applications;

	private final ApplicationPages pages;

	ApplicationReviewController(ChapterApplicationService applications, ApplicationPages pages) {
		this.applications = applications;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("waiting", this.pages.waiting());
		model.addAttribute("ended", this.pages.ended());
		return "application/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.pages.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(Map.of("approval", DecisionForm.empty(), "rejection", DecisionForm.empty()));
		return "application/review";
	}

	@PostMapping("/{id}/approval")
	String approve(@PathVariable UUID id, @Valid @ModelAttribute("approval") DecisionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.applications.approve(id, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "application.approved");
		return ONE;
	}

	@PostMapping("/{id}/rejection")
	String reject(@PathVariable UUID id, @Valid @ModelAttribute("rejection") DecisionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.applications.reject(id, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "application.rejected");
		return ONE;
	}

}
