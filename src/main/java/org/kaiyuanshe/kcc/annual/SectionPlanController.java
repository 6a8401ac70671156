package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberFinder;
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

/** Admins say what a section is about and who edits and reviews it. */
@Controller
@RequestMapping("/admin/annual-reports/{year}/sections/{section}")
@PreAuthorize("hasRole('ADMIN')")
class SectionPlanController {

	private final AnnualReportService reports;

	private final AnnualDesk desk;

	private final AnnualPages pages;

	private final ToldSections told;

	private final MemberFinder members;

	SectionPlanController(AnnualReportService reports, AnnualDesk desk, AnnualPages pages, ToldSections told,
			MemberFinder members) {
		this.reports = reports;
		this.desk = desk;
		this.pages = pages;
		this.told = told;
		this.members = members;
	}

	@GetMapping
	String edit(@PathVariable int year, @PathVariable String section, Model model) {
		SectionView view = found(year, section);
		model.addAttribute("form", SectionForm.of(view));
		return page(year, view, model);
	}

	@PostMapping
	String arrange(@PathVariable int year, @PathVariable String section,
			@Valid @ModelAttribute("form") SectionForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		SectionPlan plan = plan(year, form, result);
		boolean saved = new Saving(result, model, response).of(form, () -> SectionForm.of(found(year, section)),
				() -> this.reports.arrange(year, section, form.openedWith(), Objects.requireNonNull(plan),
						me.memberId()));
		if (!saved) {
			return page(year, found(year, section), model);
		}
		redirect.addFlashAttribute("notice", "annual.section.arranged");
		return "redirect:/admin/annual-reports/{year}";
	}

	@PostMapping("/removal")
	String remove(@PathVariable int year, @PathVariable String section, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.desk.remove(year, section, me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.removed");
		return "redirect:/admin/annual-reports/{year}";
	}

	/** What was typed, or none where a field could not be converted. */
	private @Nullable SectionPlan plan(int year, @Nullable SectionForm form, BindingResult result) {
		if (form == null) {
			return null;
		}
		Optional<UUID> editor = member("editor", form.editor(), result);
		Optional<UUID> reviewer = member("reviewer", form.reviewer(), result);
		if (editor.isPresent() && editor.equals(reviewer)) {
			FormErrors.reject(result, "reviewer", form.reviewer(), "annual.section.same");
		}
		if (form.kind() != null && !this.told.knows(form.kind(), Year.of(year))) {
			FormErrors.reject(result, "told", form.told(), "annual.section.told.unknown");
		}
		return form.plan(editor.orElse(null), reviewer.orElse(null));
	}

	private Optional<UUID> member(String field, @Nullable String typed, BindingResult result) {
		Optional<UUID> found = this.members.find(typed);
		if (found.isEmpty() && typed != null && !typed.isBlank()) {
			FormErrors.reject(result, field, typed, "annual.section.person.unknown");
		}
		return found;
	}

	private String page(int year, SectionView view, Model model) {
		model.addAttribute("year", year);
		model.addAttribute("page", view);
		model.addAttribute("choices", this.told.choices(Year.of(year)));
		model.addAttribute("people", this.members.names());
		return "annual/plan";
	}

	private SectionView found(int year, String section) {
		return this.pages.find(year, section).orElseThrow(NotFoundException::new);
	}

}
