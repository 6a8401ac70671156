package org.kaiyuanshe.kcc.annual;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
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

/** A section in work, for its editor, its reviewer and admins. */
@Controller
@RequestMapping("/manage/annual-reports/{year}/{section}")
class SectionController {

	private final AnnualDesk desk;

	private final AnnualPages pages;

	private final AnnualPermissions permissions;

	SectionController(AnnualDesk desk, AnnualPages pages, AnnualPermissions permissions) {
		this.desk = desk;
		this.pages = pages;
		this.permissions = permissions;
	}

	@GetMapping
	@PreAuthorize("@annualPermissions.mayWork(#year, #section, principal)")
	String show(@PathVariable int year, @PathVariable String section, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", this.desk.form(year, section));
		return page(year, section, me, model);
	}

	/**
	 * What was typed is given back where someone else saved, froze or handed it in
	 * before.
	 */
	@PostMapping
	@PreAuthorize("@annualPermissions.mayEdit(#year, #section, principal)")
	String write(@PathVariable int year, @PathVariable String section, @Valid @ModelAttribute("form") TextForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return page(year, section, me, model);
		}
		try {
			this.desk.write(year, section, form.seen(), form.text(), me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			TextForm theirs = this.desk.form(year, section);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return page(year, section, me, model);
		}
		catch (RuleViolation refused) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refused", refused.key());
			return page(year, section, me, model);
		}
		redirect.addFlashAttribute("notice", "annual.section.saved");
		return "redirect:/manage/annual-reports/{year}/{section}";
	}

	@PostMapping("/return")
	@PreAuthorize("@annualPermissions.mayReturn(#year, #section, principal)")
	String giveBack(@PathVariable int year, @PathVariable String section,
			@Valid @ModelAttribute("comment") CommentForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("form", this.desk.form(year, section));
			return page(year, section, me, model);
		}
		this.desk.giveBack(year, section, form.reason().strip(), me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.returned");
		return "redirect:/manage/annual-reports/{year}/{section}";
	}

	private String page(int year, String section, SignedIn me, Model model) {
		AnnualPage report = this.pages.find(year).orElseThrow(NotFoundException::new);
		model.addAttribute("report", report.report());
		model.addAttribute("page",
				report.sections()
					.stream()
					.filter((each) -> each.slug().equals(section))
					.findFirst()
					.orElseThrow(NotFoundException::new));
		if (!model.containsAttribute("comment")) {
			model.addAttribute("comment", CommentForm.empty());
		}
		model.addAttribute("mayEdit", this.permissions.mayEdit(year, section, me));
		boolean mayPass = this.permissions.mayPass(year, section, me);
		boolean own = mayPass && this.permissions.hadAHand(year, section, me);
		model.addAttribute("mayPass", mayPass && !own);
		model.addAttribute("own", own);
		model.addAttribute("mayReturn", this.permissions.mayReturn(year, section, me));
		return "annual/section";
	}

}
