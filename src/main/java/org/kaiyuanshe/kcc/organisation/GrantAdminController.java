package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.organisation.AwardGrant.GrantDetails;
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

/** Admins write down who was given an award. */
@Controller
@RequestMapping("/admin/organisation/awards/{slug}/grants")
@PreAuthorize("hasRole('ADMIN')")
class GrantAdminController {

	private final AwardService awards;

	private final AwardPages pages;

	private final ProjectService projects;

	private final ProjectPages projectPages;

	GrantAdminController(AwardService awards, AwardPages pages, ProjectService projects, ProjectPages projectPages) {
		this.awards = awards;
		this.pages = pages;
		this.projects = projects;
		this.projectPages = projectPages;
	}

	@GetMapping("/new")
	String blank(@PathVariable String slug, Model model) {
		model.addAttribute("form", GrantForm.empty());
		return show(slug, null, model);
	}

	@PostMapping
	String give(@PathVariable String slug, @Valid @ModelAttribute("form") GrantForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.awards.give(slug, details(form), me.memberId()));
		return saved ? done(redirect) : show(slug, null, model);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
		model.addAttribute("form", this.awards.form(slug, id));
		return show(slug, id, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String slug, @PathVariable UUID id, @Valid @ModelAttribute("form") GrantForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.awards.form(slug, id),
				() -> this.awards.change(slug, id, form.openedWith(), details(form), me.memberId()));
		return saved ? done(redirect) : show(slug, id, model);
	}

	private GrantDetails details(GrantForm form) {
		String project = Texts.orNull(form.project());
		return form.details((project != null)
				? this.projects.idOf(project).orElseThrow(() -> new RuleViolation("organisation.grant.project.unknown"))
				: null);
	}

	private String show(String slug, @Nullable UUID grant, Model model) {
		model.addAttribute("award", this.pages.find(slug).orElseThrow(NotFoundException::new));
		model.addAttribute("grant", grant);
		model.addAttribute("projects", this.projectPages.list());
		return "organisation/grant";
	}

	private static String done(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation/awards/{slug}";
	}

}
