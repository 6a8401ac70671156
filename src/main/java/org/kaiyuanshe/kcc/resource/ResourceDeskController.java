package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

/** Where admins look after the library. */
@Controller
@RequestMapping("/admin/resources")
@PreAuthorize("hasRole('ADMIN')")
class ResourceDeskController {

	private static final String ONE = "redirect:/admin/resources/{slug}";

	private final ResourceService resources;

	private final ResourcePages pages;

	private final MaterialPages materials;

	ResourceDeskController(ResourceService resources, ResourcePages pages, MaterialPages materials) {
		this.resources = resources;
		this.pages = pages;
		this.materials = materials;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("resources", this.pages.all());
		model.addAttribute("waiting", this.materials.open().size());
		return "resource/desk";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("resource", ResourceForm.empty());
		return form(null, model);
	}

	@PostMapping
	String add(@Valid @ModelAttribute("resource") ResourceForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return form(null, model);
		}
		String slug = this.resources.add(form.details(), me.memberId());
		redirect.addFlashAttribute("notice", "resource.added");
		return "redirect:/admin/resources/" + slug;
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("fresh", VersionForm.empty());
		model.addAttribute("retirement", ReasonForm.empty());
		return one(slug, model);
	}

	@GetMapping("/{slug}/edit")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("resource", this.resources.form(slug));
		return form(slug, model);
	}

	@PostMapping("/{slug}")
	String describe(@PathVariable String slug, @Valid @ModelAttribute("resource") ResourceForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return form(slug, model);
		}
		try {
			this.resources.describe(slug, (form.version() != null) ? form.version() : -1, form.details(),
					me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ResourceForm theirs = this.resources.form(slug);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return form(slug, model);
		}
		redirect.addFlashAttribute("notice", "resource.saved");
		return ONE;
	}

	@PostMapping("/{slug}/versions")
	String renew(@PathVariable String slug, @Valid @ModelAttribute("fresh") VersionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(result);
		try {
			if (!result.hasErrors()) {
				this.resources.renew(slug, form, me.memberId());
			}
		}
		catch (FileRefused ex) {
			FormErrors.reject(result, "file", null, ex.reason().key());
		}
		if (result.hasErrors()) {
			model.addAttribute("retirement", ReasonForm.empty());
			return one(slug, model);
		}
		redirect.addFlashAttribute("notice", "resource.renewed");
		return ONE;
	}

	@PostMapping("/{slug}/retirement")
	String retire(@PathVariable String slug, @Valid @ModelAttribute("retirement") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("fresh", VersionForm.empty());
			return one(slug, model);
		}
		this.resources.retire(slug, form.reason().strip(), me.memberId());
		redirect.addFlashAttribute("notice", "resource.retired");
		return ONE;
	}

	@PostMapping("/{slug}/restoration")
	String restore(@PathVariable String slug, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.resources.restore(slug, me.memberId());
		redirect.addFlashAttribute("notice", "resource.restored");
		return ONE;
	}

	private String one(String slug, Model model) {
		model.addAttribute("page", this.pages.findAny(slug).orElseThrow(NotFoundException::new));
		return "resource/manage";
	}

	private String form(@Nullable String slug, Model model) {
		model.addAttribute("page",
				(slug != null) ? this.pages.findAny(slug).orElseThrow(NotFoundException::new) : null);
		model.addAttribute("kinds", ResourceKind.values());
		model.addAttribute("languages", ResourceLanguage.values());
		return "resource/form";
	}

}
