package org.kaiyuanshe.kcc.photo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

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

/** Admins hide photos, keep them, and show them again (R12). */
@Controller
@RequestMapping("/admin/photos")
@PreAuthorize("hasRole('ADMIN')")
class PhotoReviewController {

	private final TakeDowns decisions;

	private final PhotoReviews reviews;

	PhotoReviewController(TakeDowns decisions, PhotoReviews reviews) {
		this.decisions = decisions;
		this.reviews = reviews;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("waiting", this.reviews.waiting());
		model.addAttribute("hidden", this.reviews.hidden());
		return "photo/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.reviews.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(
				Map.of("hiding", ReasonForm.empty(), "keeping", ReasonForm.empty(), "showing", ReasonForm.empty()));
		return "photo/review";
	}

	@PostMapping("/{id}/hiding")
	String hide(@PathVariable UUID id, @Valid @ModelAttribute("hiding") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		return decide(id, result, model, redirect, "photo.hidden",
				(photo) -> this.decisions.hide(photo, form.reason().strip(), me.memberId()));
	}

	@PostMapping("/{id}/keeping")
	String keep(@PathVariable UUID id, @Valid @ModelAttribute("keeping") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		return decide(id, result, model, redirect, "photo.kept",
				(photo) -> this.decisions.keep(photo, form.reason().strip(), me.memberId()));
	}

	@PostMapping("/{id}/showing")
	String showAgain(@PathVariable UUID id, @Valid @ModelAttribute("showing") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		return decide(id, result, model, redirect, "photo.shown",
				(photo) -> this.decisions.show(photo, form.reason().strip(), me.memberId()));
	}

	private String decide(UUID id, BindingResult result, Model model, RedirectAttributes redirect, String notice,
			Consumer<UUID> decision) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		decision.accept(id);
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/admin/photos/{id}";
	}

}
