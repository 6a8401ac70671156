package org.kaiyuanshe.kcc.report;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** A chapter's leads write what happened in a quarter (R6). */
@Controller
@RequestMapping("/manage/chapters/{slug}/reports")
@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
class StatusReportController {

	private static final String ONE = "redirect:/manage/chapters/{slug}/reports/{quarter}";

	private final StatusReportService reports;

	private final StatusReportDesk desk;

	private final ChapterService chapters;

	StatusReportController(StatusReportService reports, StatusReportDesk desk, ChapterService chapters) {
		this.reports = reports;
		this.desk = desk;
		this.chapters = chapters;
	}

	/** The permission above is asked for this method as well, so it takes the chapter. */
	@ModelAttribute("chapter")
	ChapterReference chapter(@PathVariable String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

	@GetMapping
	String list(@PathVariable String slug, @ModelAttribute(name = "chapter", binding = false) ChapterReference chapter,
			Model model) {
		return this.desk.list(chapter, model);
	}

	@GetMapping("/{quarter}")
	String show(@PathVariable String slug, @PathVariable String quarter, Model model) {
		model.addAttribute("form", StatusReportForm.of(this.desk.find(slug, quarter)));
		return this.desk.show(slug, quarter, model);
	}

	@GetMapping("/{quarter}/print")
	String print(@PathVariable String slug, @PathVariable String quarter, Model model) {
		this.desk.show(slug, quarter, model);
		return "report/print";
	}

	/** Keeps a draft; the page also sends it by itself while someone writes. */
	@PostMapping("/{quarter}")
	String save(@PathVariable String slug, @PathVariable String quarter,
			@Valid @ModelAttribute("form") StatusReportForm form, BindingResult result, @CurrentMember SignedIn me,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String byItself, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		StatusReportPage before = this.desk.find(slug, quarter);
		if (result.hasErrors() && before.status().isWritable()) {
			return this.desk.show(slug, quarter, model);
		}
		try {
			this.reports.write(slug, before.quarter(), form.seen(), form.text(), me.memberId());
		}
		catch (RuleViolation | OptimisticLockingFailureException ex) {
			model.addAttribute("byItself", byItself);
			return this.desk.refuse(slug, quarter, form, ex, response, model);
		}
		redirect.addFlashAttribute("notice", "report.saved");
		return ONE;
	}

	@PostMapping("/{quarter}/submission")
	String submit(@PathVariable String slug, @PathVariable String quarter,
			@Valid @ModelAttribute("form") StatusReportForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		StatusReportPage before = this.desk.find(slug, quarter);
		form.checkComplete(result);
		if (result.hasErrors() && before.status().isWritable()) {
			return this.desk.show(slug, quarter, model);
		}
		try {
			this.reports.submit(slug, before.quarter(), form.seen(), form.text(), me.memberId());
		}
		catch (RuleViolation | OptimisticLockingFailureException ex) {
			return this.desk.refuse(slug, quarter, form, ex, response, model);
		}
		redirect.addFlashAttribute("notice", "report.submitted");
		return ONE;
	}

}
