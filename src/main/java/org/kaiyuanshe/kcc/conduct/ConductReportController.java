package org.kaiyuanshe.kcc.conduct;

import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The reporter's side: the form, and the page behind the private link. */
@Controller
@RequestMapping("/code-of-conduct/reports")
class ConductReportController {

	private final ReportService reports;

	private final ReportPages pages;

	private final Clock clock;

	ConductReportController(ReportService reports, ReportPages pages, Clock clock) {
		this.reports = reports;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable String about, Model model) {
		model.addAttribute("form", ReportForm.about(PagePath.of(about), this.clock.instant()));
		return "conduct/report-form";
	}

	@PostMapping
	String file(@Valid @ModelAttribute("form") ReportForm form, BindingResult result, Locale locale,
			RedirectAttributes redirect) {
		form.check(this.clock.instant(), result);
		if (result.hasErrors()) {
			return "conduct/report-form";
		}
		Token token = this.reports.file(form.incident(), form.reporter(locale));
		redirect.addFlashAttribute("notice", "conduct.report.filed");
		redirect.addFlashAttribute("fresh", true);
		return "redirect:/code-of-conduct/reports/" + token.value();
	}

	@GetMapping("/{token}")
	String show(@PathVariable String token, Model model) {
		model.addAttribute("form", WordsForm.empty());
		return show(model, token);
	}

	@PostMapping("/{token}/additions")
	String add(@PathVariable String token, @Valid @ModelAttribute("form") WordsForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(model, token);
		}
		this.reports.add(token, form.text().strip());
		redirect.addFlashAttribute("notice", "conduct.report.added");
		return "redirect:/code-of-conduct/reports/{token}";
	}

	private String show(Model model, String token) {
		model.addAttribute("page", this.pages.findByToken(token).orElseThrow(NotFoundException::new));
		model.addAttribute("token", token);
		return "conduct/report";
	}

}
