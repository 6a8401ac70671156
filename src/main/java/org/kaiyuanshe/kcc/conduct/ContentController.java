package org.kaiyuanshe.kcc.conduct;

import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** Admins hide pages that have no place here; nothing is erased. */
@Controller
@RequestMapping("/admin/content")
@PreAuthorize("hasRole('ADMIN')")
class ContentController {

	private static final String PAGE = "conduct/content";

	private final ContentHiding hiding;

	ContentController(ContentHiding hiding) {
		this.hiding = hiding;
	}

	/** What is hidden, and the page that is looked at. */
	@GetMapping
	String show(@RequestParam(required = false) @Nullable String about, Model model) {
		String path = PagePath.of(about);
		model.addAttribute("form", new HidingForm((path != null) ? path : about, null));
		return page(path, model);
	}

	@PostMapping("/hiding")
	String hide(@Valid @ModelAttribute("form") HidingForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		return decide(form, result, model, redirect, "hiding.hidden",
				(path, reason) -> this.hiding.hide(path, reason, me.memberId()));
	}

	@PostMapping("/showing")
	String showAgain(@Valid @ModelAttribute("form") HidingForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		return decide(form, result, model, redirect, "hiding.shown",
				(path, reason) -> this.hiding.show(path, reason, me.memberId()));
	}

	private String decide(@Nullable HidingForm form, BindingResult result, Model model, RedirectAttributes redirect,
			String notice, BiConsumer<String, String> step) {
		String path = (form != null) ? PagePath.of(form.hiddenPath()) : null;
		if (!result.hasErrors() && this.hiding.at(path).isEmpty()) {
			FormErrors.reject(result, "hiddenPath", Objects.requireNonNull(form).hiddenPath(), "hiding.nothing");
		}
		if (result.hasErrors()) {
			return page(path, model);
		}
		step.accept(Objects.requireNonNull(path), Objects.requireNonNull(form.reason()).strip());
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/admin/content";
	}

	private String page(@Nullable String path, Model model) {
		this.hiding.at(path).ifPresent((thing) -> model.addAttribute("thing", thing));
		model.addAttribute("hidden", this.hiding.hidden());
		return PAGE;
	}

}
