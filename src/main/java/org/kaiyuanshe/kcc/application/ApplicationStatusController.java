package org.kaiyuanshe.kcc.application;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.http.HttpStatus;
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

/** The applicant's status page behind a private link, and what can be done there. */
@Controller
@RequestMapping("/applications/{token}")
class ApplicationStatusController {

	private static final String STATUS = "redirect:/applications/{token}";

	private final ChapterApplicationService applications;

	private final CoLeadService coLeads;

	private final ApplicationPages pages;

	private final DraftLimits limits;

	ApplicationStatusController(ChapterApplicationService applications, CoLeadService coLeads, ApplicationPages pages,
			DraftLimits limits) {
		this.applications = applications;
		this.coLeads = coLeads;
		this.pages = pages;
		this.limits = limits;
	}

	@GetMapping
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		if (this.limits.hasExpired(token)) {
			response.setStatus(HttpStatus.GONE.value());
			return "application/expired";
		}
		model.addAttribute("answer", WordsForm.empty());
		model.addAttribute("coLead", CoLeadForm.empty());
		return page(token, model);
	}

	/** The application that this one takes up again, to read. */
	@GetMapping("/previous")
	String previous(@PathVariable String token, Model model) {
		model.addAttribute("page", this.pages.findPrevious(token).orElseThrow(NotFoundException::new));
		model.addAttribute("newer", token);
		return "application/previous";
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable String token, RedirectAttributes redirect) {
		this.applications.withdraw(token);
		redirect.addFlashAttribute("notice", "application.withdrawn");
		return STATUS;
	}

	@PostMapping("/answer")
	String answer(@PathVariable String token, @Valid @ModelAttribute("answer") WordsForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("coLead", CoLeadForm.empty());
			return page(token, model);
		}
		this.applications.answer(token, form.words());
		redirect.addFlashAttribute("notice", "application.answered");
		return STATUS;
	}

	@PostMapping("/co-leads")
	String addCoLead(@PathVariable String token, @Valid @ModelAttribute("coLead") CoLeadForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("answer", WordsForm.empty());
			return page(token, model);
		}
		this.coLeads.add(token, form.invitee());
		redirect.addFlashAttribute("notice", "application.co-lead.added");
		return STATUS;
	}

	@PostMapping("/co-leads/{id}/invitation")
	String inviteAgain(@PathVariable String token, @PathVariable UUID id, RedirectAttributes redirect) {
		this.coLeads.inviteAgain(token, id);
		redirect.addFlashAttribute("notice", "application.co-lead.invited");
		return STATUS;
	}

	@PostMapping("/co-leads/{id}/removal")
	String removeCoLead(@PathVariable String token, @PathVariable UUID id, RedirectAttributes redirect) {
		this.coLeads.remove(token, id);
		redirect.addFlashAttribute("notice", "application.co-lead.removed");
		return STATUS;
	}

	private String page(String token, Model model) {
		model.addAttribute("page", this.pages.findByToken(token).orElseThrow(NotFoundException::new));
		model.addAttribute("token", token);
		return "application/show";
	}

}
