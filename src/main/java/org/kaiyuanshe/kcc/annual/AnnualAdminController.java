package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.List;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Slug;
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

/** The admins' side: reports begun, outlined, opened and published. */
@Controller
@RequestMapping("/admin/annual-reports")
@PreAuthorize("hasRole('ADMIN')")
class AnnualAdminController {

	private static final String ONE = "redirect:/admin/annual-reports/{year}";

	private final AnnualReportService reports;

	private final AnnualPages pages;

	AnnualAdminController(AnnualReportService reports, AnnualPages pages) {
		this.reports = reports;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", ReportForm.empty());
		return listed(model);
	}

	@PostMapping
	String begin(@Valid @ModelAttribute("form") ReportForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (form.reportYear() != null && this.reports.isThere(form.reportYear())) {
			FormErrors.reject(result, "reportYear", form.reportYear(), "annual.year.taken");
		}
		if (result.hasErrors()) {
			return listed(model);
		}
		this.reports.begin(Year.of(form.number()), form.name(), me.memberId());
		redirect.addFlashAttribute("notice", "annual.begun");
		return "redirect:/admin/annual-reports/" + form.number();
	}

	@GetMapping("/{year}")
	String show(@PathVariable int year, Model model) {
		model.addAttribute("form", NewSectionForm.empty());
		return shown(year, model);
	}

	@PostMapping("/{year}/sections")
	String add(@PathVariable int year, @Valid @ModelAttribute("form") NewSectionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		List<String> slugs = found(year).sections().stream().map(SectionView::slug).toList();
		String above = SectionForm.blankToNull(form.above());
		if (form.sectionSlug() != null && slugs.contains(form.sectionSlug())) {
			FormErrors.reject(result, "sectionSlug", form.sectionSlug(), "annual.section.slug.taken");
		}
		if (above != null && !slugs.contains(above)) {
			FormErrors.reject(result, "above", above, "annual.section.above.unknown");
		}
		if (result.hasErrors()) {
			return shown(year, model);
		}
		this.reports.add(year, above, new Slug(String.valueOf(form.sectionSlug())), form, me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.added");
		return ONE;
	}

	@PostMapping("/{year}/opening")
	String open(@PathVariable int year, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.reports.open(year, me.memberId());
		redirect.addFlashAttribute("notice", "annual.opened");
		return ONE;
	}

	@PostMapping("/{year}/publication")
	String publish(@PathVariable int year, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.reports.publish(year, me.memberId());
		redirect.addFlashAttribute("notice", "annual.publish.done");
		return ONE;
	}

	@PostMapping("/{year}/withdrawal")
	String withdraw(@PathVariable int year, @Valid @ModelAttribute("comment") CommentForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("form", NewSectionForm.empty());
			return shown(year, model);
		}
		this.reports.withdraw(year, me.memberId(), form.reason().strip());
		redirect.addFlashAttribute("notice", "annual.withdrawn");
		return ONE;
	}

	private String listed(Model model) {
		model.addAttribute("reports", this.pages.all());
		return "annual/admin";
	}

	private String shown(int year, Model model) {
		model.addAttribute("page", found(year));
		if (!model.containsAttribute("comment")) {
			model.addAttribute("comment", CommentForm.empty());
		}
		return "annual/outline";
	}

	private AnnualPage found(int year) {
		return this.pages.find(year).orElseThrow(NotFoundException::new);
	}

}
