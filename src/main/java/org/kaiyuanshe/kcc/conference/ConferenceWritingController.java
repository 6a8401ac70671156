package org.kaiyuanshe.kcc.conference;

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

/** Admins enter conferences and say what they are. */
@Controller
@RequestMapping("/admin/conferences")
@PreAuthorize("hasRole('ADMIN')")
class ConferenceWritingController {

	private final ConferenceService conferences;

	private final ConferencePages pages;

	ConferenceWritingController(ConferenceService conferences, ConferencePages pages) {
		this.conferences = conferences;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("conferences", this.pages.list());
		return "conference/all";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", ConferenceForm.empty());
		return form(null, model);
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") ConferenceForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		form.check(result);
		if (!result.hasErrors() && this.conferences.isTaken(form.slug().value())) {
			FormErrors.reject(result, "shortName", form.shortName(), "conference.shortName.taken");
		}
		if (result.hasErrors()) {
			return form(null, model);
		}
		this.conferences.enter(form.slug(), form.details(), me.memberId());
		redirect.addFlashAttribute("notice", "conference.entered");
		return "redirect:/admin/conferences/" + form.slug();
	}

	@GetMapping("/{slug}/edit")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", ConferenceForm.of(find(slug)));
		return form(slug, model);
	}

	@PostMapping("/{slug}")
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") ConferenceForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		ConferenceForm theirs = ConferenceForm.of(find(slug));
		form.check(result);
		if (result.hasErrors()) {
			return form(slug, model);
		}
		try {
			this.conferences.change(slug, (form.version() != null) ? form.version() : -1, form.details(),
					me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return form(slug, model);
		}
		redirect.addFlashAttribute("notice", "conference.changed");
		return "redirect:/admin/conferences/{slug}";
	}

	private String form(@Nullable String slug, Model model) {
		model.addAttribute("slug", slug);
		return "conference/form";
	}

	private ConferencePage find(String slug) {
		return this.pages.find(slug).orElseThrow(NotFoundException::new);
	}

}
