package org.kaiyuanshe.kcc.press;

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

/** The admins' side: what chapters ask for, and the answers. */
@Controller
@RequestMapping("/admin/press")
@PreAuthorize("hasRole('ADMIN')")
class PressReviewController {

	private static final String ONE = "redirect:/admin/press/{id}";

	private final PressService requests;

	private final PressPages pages;

	PressReviewController(PressService requests, PressPages pages) {
		this.requests = requests;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("open", this.pages.open());
		model.addAttribute("ended", this.pages.ended());
		return "press/queue";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.pages.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(Map.of("grant", GrantForm.empty(), "refusal", RefusalForm.empty()));
		return "press/review";
	}

	@PostMapping("/{id}/grant")
	String grant(@PathVariable UUID id, @Valid @ModelAttribute("grant") GrantForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.requests.grant(id, me.memberId(), form.words());
		redirect.addFlashAttribute("notice", "press.granted");
		return ONE;
	}

	@PostMapping("/{id}/refusal")
	String refuse(@PathVariable UUID id, @Valid @ModelAttribute("refusal") RefusalForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.requests.refuse(id, me.memberId(), form.reason().strip());
		redirect.addFlashAttribute("notice", "press.refused");
		return ONE;
	}

}
