package org.kaiyuanshe.kcc.workgroup;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.NotFoundException;
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

/** A workgroup's leads write what its page says about it. */
@Controller
@RequestMapping("/manage/workgroups/{slug}/profile")
@PreAuthorize("@workgroupPermissions.mayLead(#slug, principal)")
class WorkgroupProfileController {

	private final WorkgroupDesk desk;

	private final WorkgroupPages pages;

	WorkgroupProfileController(WorkgroupDesk desk, WorkgroupPages pages) {
		this.desk = desk;
		this.pages = pages;
	}

	/** The permission above is asked for this method as well, so it takes the slug. */
	@ModelAttribute("page")
	WorkgroupPage page(@PathVariable String slug) {
		return this.pages.find(slug).orElseThrow(NotFoundException::new);
	}

	@GetMapping
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", this.desk.form(slug));
		return "workgroup/profile";
	}

	@PostMapping
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") WorkgroupForm form, BindingResult result,
			Model model, @CurrentMember SignedIn me, HttpServletResponse response, RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			return "workgroup/profile";
		}
		try {
			this.desk.describe(slug, (form.version() != null) ? form.version() : -1, form.profile(), me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			WorkgroupForm theirs = this.desk.form(slug);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return "workgroup/profile";
		}
		redirect.addFlashAttribute("notice", "workgroup.profile.saved");
		return "redirect:/manage/workgroups/{slug}";
	}

}
