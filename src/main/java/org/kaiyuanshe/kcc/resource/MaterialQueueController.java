package org.kaiyuanshe.kcc.resource;

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

/** The admins' side: what chapters ask for, the answers, and what was sent. */
@Controller
@RequestMapping("/admin/materials")
@PreAuthorize("hasRole('ADMIN')")
class MaterialQueueController {

	private static final String ONE = "redirect:/admin/materials/{id}";

	private final MaterialService requests;

	private final MaterialPages pages;

	MaterialQueueController(MaterialService requests, MaterialPages pages) {
		this.requests = requests;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("open", this.pages.open());
		model.addAttribute("ended", this.pages.ended());
		return "resource/queue";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.pages.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(Map.of("answer", WordsForm.empty(), "refusal", ReasonForm.empty()));
		return "resource/review";
	}

	@PostMapping("/{id}/grant")
	String grant(@PathVariable UUID id, @Valid @ModelAttribute("answer") WordsForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.requests.grant(id, me.memberId(), form.said());
		redirect.addFlashAttribute("notice", "material.granted");
		return ONE;
	}

	@PostMapping("/{id}/refusal")
	String refuse(@PathVariable UUID id, @Valid @ModelAttribute("refusal") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.requests.refuse(id, me.memberId(), form.reason().strip());
		redirect.addFlashAttribute("notice", "material.refused");
		return ONE;
	}

	@PostMapping("/{id}/dispatch")
	String send(@PathVariable UUID id, @Valid @ModelAttribute("answer") WordsForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.requests.send(id, me.memberId(), form.said());
		redirect.addFlashAttribute("notice", "material.sent");
		return ONE;
	}

}
