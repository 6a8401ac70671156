package org.kaiyuanshe.kcc.annual;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a section from its editor to its reviewer and to the end. */
@Controller
@RequestMapping("/manage/annual-reports/{year}/{section}")
class SectionStepController {

	private static final String SECTION = "redirect:/manage/annual-reports/{year}/{section}";

	private final AnnualDesk desk;

	SectionStepController(AnnualDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/freezing")
	@PreAuthorize("@annualPermissions.mayEdit(#year, #section, principal)")
	String freeze(@PathVariable int year, @PathVariable String section, @ModelAttribute SeenForm seen,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.desk.freeze(year, section, seen.version(), me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.frozen.now");
		return SECTION;
	}

	@PostMapping("/thawing")
	@PreAuthorize("@annualPermissions.mayEdit(#year, #section, principal)")
	String thaw(@PathVariable int year, @PathVariable String section, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.desk.thaw(year, section, me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.thawed");
		return SECTION;
	}

	@PostMapping("/review")
	@PreAuthorize("@annualPermissions.mayEdit(#year, #section, principal)")
	String handIn(@PathVariable int year, @PathVariable String section, @ModelAttribute SeenForm seen,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.desk.handIn(year, section, seen.version(), me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.handed-in");
		return SECTION;
	}

	@PostMapping("/approval")
	@PreAuthorize("@annualPermissions.mayPass(#year, #section, principal)")
	String pass(@PathVariable int year, @PathVariable String section, @ModelAttribute SeenForm seen,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.desk.pass(year, section, seen.version(), me.memberId());
		redirect.addFlashAttribute("notice", "annual.section.passed");
		return SECTION;
	}

}
