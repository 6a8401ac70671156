package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jakarta.servlet.http.HttpServletResponse;

/** Puts together the pages on which a chapter's leads write. */
@Component
class StatusReportDesk {

	/** How many quarters stand side by side. */
	private static final int COMPARED = 8;

	private final StatusReportPages pages;

	private final StatusReportFigures figures;

	StatusReportDesk(StatusReportPages pages, StatusReportFigures figures) {
		this.pages = pages;
		this.figures = figures;
	}

	/** A report of a chapter; one that nobody opened is not there. */
	StatusReportPage find(String chapter, String quarter) {
		return Quarter.parse(quarter)
			.flatMap((period) -> this.pages.find(chapter, period))
			.orElseThrow(NotFoundException::new);
	}

	String list(ChapterReference chapter, Model model) {
		List<StatusReportPage> reports = this.pages.ofChapter(chapter.id());
		List<StatusReportPage> latest = reports.stream().limit(COMPARED).toList().reversed();
		model.addAttribute("reports", reports);
		model.addAttribute("comparison", Comparison.of(latest, this.figures.compared(latest)));
		return "report/list";
	}

	/** The report to read, or to write where it is open; the form is in the model. */
	String show(String chapter, String quarter, Model model) {
		StatusReportPage page = find(chapter, quarter);
		model.addAttribute("page", page);
		model.addAttribute("figures", this.figures.of(page));
		model.addAttribute("htmx", page.status().isWritable());
		return "report/show";
	}

	/**
	 * Says why nothing was kept: with both texts where someone else saved, else with what
	 * was typed.
	 */
	String refuse(String chapter, String quarter, StatusReportForm form, RuntimeException why,
			HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		if (why instanceof RuleViolation violation) {
			model.addAttribute("refused", violation);
		}
		else {
			StatusReportForm theirs = StatusReportForm.of(find(chapter, quarter));
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
		}
		return show(chapter, quarter, model);
	}

}
