package org.kaiyuanshe.kcc.report;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
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

/** The admins read reports, and take them or send them back (R6). */
@Controller
@RequestMapping("/admin/reports")
@PreAuthorize("hasRole('ADMIN')")
class StatusReportReviewController {

	private static final String ONE = "redirect:/admin/reports/{id}";

	private final StatusReportService reports;

	private final StatusReportReminders reminders;

	private final StatusReportPages pages;

	private final StatusReportFigures figures;

	StatusReportReviewController(StatusReportService reports, StatusReportReminders reminders, StatusReportPages pages,
			StatusReportFigures figures) {
		this.reports = reports;
		this.reminders = reminders;
		this.pages = pages;
		this.figures = figures;
	}

	@GetMapping
	String list(Model model) {
		List<StatusReportPage> awaited = this.pages.awaited();
		model.addAttribute("submitted", this.pages.submitted());
		model.addAttribute("overdue", awaited.stream().filter(StatusReportPage::overdue).toList());
		model.addAttribute("awaited", awaited.stream().filter((report) -> !report.overdue()).toList());
		model.addAttribute("accepted", this.pages.accepted());
		model.addAttribute("quarters", this.pages.quarters());
		return "report/queue";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		StatusReportPage page = this.pages.find(id).orElseThrow(NotFoundException::new);
		model.addAttribute("form", ReviewForm.of(page));
		return show(page, model);
	}

	@PostMapping("/{id}/acceptance")
	String accept(@PathVariable UUID id, @Valid @ModelAttribute("form") ReviewForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return decide(id, result, model, response, redirect, "report.accepted",
				() -> this.reports.accept(id, form.seen(), form.remarks(), form.reason(), me.memberId()));
	}

	@PostMapping("/{id}/return")
	String giveBack(@PathVariable UUID id, @Valid @ModelAttribute("form") ReviewForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (form.isWordless()) {
			FormErrors.reject(result, "words", form.words(), "report.return.wordless");
		}
		return decide(id, result, model, response, redirect, "report.returned",
				() -> this.reports.giveBack(id, form.seen(), form.remarks(), form.reason(), me.memberId()));
	}

	@PostMapping("/{id}/reminder")
	String remind(@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.reminders.remindNow(id, me.memberId());
		redirect.addFlashAttribute("notice", "report.reminded");
		return "redirect:/admin/reports";
	}

	/** What was typed stays on the page when the step is refused. */
	private String decide(UUID id, BindingResult result, Model model, HttpServletResponse response,
			RedirectAttributes redirect, String notice, Runnable step) {
		StatusReportPage before = this.pages.find(id).orElseThrow(NotFoundException::new);
		if (result.hasErrors() && before.status() == ReportStatus.SUBMITTED) {
			return show(before, model);
		}
		try {
			step.run();
		}
		catch (RuleViolation | OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refused", (ex instanceof RuleViolation) ? ex : new RuleViolation("report.changed"));
			return show(before, model);
		}
		redirect.addFlashAttribute("notice", notice);
		return ONE;
	}

	private String show(StatusReportPage page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("figures", this.figures.of(page));
		return "report/review";
	}

}
