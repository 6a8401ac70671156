package org.kaiyuanshe.kcc.organisation;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Saving;
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

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Admins write down awards. */
@Controller
@RequestMapping("/admin/organisation/awards")
@PreAuthorize("hasRole('ADMIN')")
class AwardAdminController {

	private final AwardService awards;

	private final AwardPages pages;

	AwardAdminController(AwardService awards, AwardPages pages) {
		this.awards = awards;
		this.pages = pages;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", AwardForm.empty());
		return "organisation/award";
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") AwardForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.awards.enter(form.slug(), form.details(), me.memberId()));
		return saved ? done(form.slug().value(), redirect) : "organisation/award";
	}

	@GetMapping("/{slug}")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", this.awards.form(slug));
		return show(slug, model);
	}

	@PostMapping("/{slug}")
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") AwardForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.awards.form(slug),
				() -> this.awards.change(slug, form.openedWith(), form.details(), me.memberId()));
		return saved ? done(slug, redirect) : show(slug, model);
	}

	private String show(String slug, Model model) {
		model.addAttribute("award", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "organisation/award";
	}

	private static String done(String slug, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation/awards/" + slug;
	}

}
