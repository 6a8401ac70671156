package org.kaiyuanshe.kcc.conduct;

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

/** The admins' side of reported breaches; nobody else ever reads them. */
@Controller
@RequestMapping("/admin/conduct")
@PreAuthorize("hasRole('ADMIN')")
class ReportReviewController {

	private static final String ONE = "redirect:/admin/conduct/{id}";

	private final ReportService reports;

	private final ReportPages pages;

	ReportReviewController(ReportService reports, ReportPages pages) {
		this.reports = reports;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("waiting", this.pages.waiting());
		model.addAttribute("closed", this.pages.closed());
		return "conduct/reports";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.pages.find(id).orElseThrow(NotFoundException::new));
		model.mergeAttributes(Map.of("note", WordsForm.empty(), "closure", ClosureForm.empty()));
		return "conduct/review";
	}

	@PostMapping("/{id}/handling")
	String take(@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.reports.take(id, me.memberId());
		redirect.addFlashAttribute("notice", "conduct.report.taken");
		return ONE;
	}

	@PostMapping("/{id}/notes")
	String note(@PathVariable UUID id, @Valid @ModelAttribute("note") WordsForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.reports.note(id, me.memberId(), form.text().strip());
		redirect.addFlashAttribute("notice", "conduct.report.noted");
		return ONE;
	}

	@PostMapping("/{id}/closure")
	String close(@PathVariable UUID id, @Valid @ModelAttribute("closure") ClosureForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(id, model);
		}
		this.reports.close(id, me.memberId(), form.outcome().strip(), form.answer().strip());
		redirect.addFlashAttribute("notice", "conduct.report.closed");
		return ONE;
	}

}
