package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.CurrentMember;
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

/** A chapter's leads set how an event takes registrations. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}/registration")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class AdmissionController {

	private final AdmissionService admissions;

	private final Occasions occasions;

	AdmissionController(AdmissionService admissions, Occasions occasions) {
		this.admissions = admissions;
		this.occasions = occasions;
	}

	@GetMapping
	String show(@PathVariable String chapter, @PathVariable String event, Model model) {
		Occasion occasion = this.occasions.of(chapter, event);
		model.addAttribute("form", this.admissions.form(occasion));
		return page(occasion, model);
	}

	@PostMapping
	String settle(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") AdmissionForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Occasion occasion = this.occasions.of(chapter, event);
		form.check(occasion.when().zone(), result);
		if (result.hasErrors()) {
			return page(occasion, model);
		}
		try {
			this.admissions.settle(occasion, form.terms(),
					(form.version() != null) ? form.version() : AdmissionService.NONE, me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", this.admissions.form(occasion));
			return page(occasion, model);
		}
		redirect.addFlashAttribute("notice", "registration.settled");
		return "redirect:/manage/chapters/{chapter}/events/{event}";
	}

	private static String page(Occasion occasion, Model model) {
		model.addAttribute("occasion", occasion);
		return "registration/settings";
	}

}
