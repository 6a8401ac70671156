package org.kaiyuanshe.kcc.workgroup;

import java.time.Clock;
import java.time.LocalDate;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
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

/** What a workgroup's leads see first: its years, and the groups inside it. */
@Controller
@RequestMapping("/manage/workgroups/{slug}")
@PreAuthorize("@workgroupPermissions.mayLead(#slug, principal)")
class WorkgroupManageController {

	private final WorkgroupPages pages;

	private final WorkgroupService workgroups;

	private final Clock clock;

	private final PortalSettings settings;

	WorkgroupManageController(WorkgroupPages pages, WorkgroupService workgroups, Clock clock, PortalSettings settings) {
		this.pages = pages;
		this.workgroups = workgroups;
		this.clock = clock;
		this.settings = settings;
	}

	@GetMapping
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("form", GroupForm.empty());
		return page(slug, model);
	}

	@PostMapping("/parts")
	String divide(@PathVariable String slug, @Valid @ModelAttribute("form") GroupForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(form.groupSlug() != null && this.workgroups.isKnown(form.groupSlug()), result);
		if (result.hasErrors()) {
			return page(slug, model);
		}
		this.workgroups.enterInside(slug, form, me.memberId());
		redirect.addFlashAttribute("notice", "workgroup.part.made");
		return "redirect:/manage/workgroups/" + form.groupSlug();
	}

	private String page(String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		model.addAttribute("thisYear", LocalDate.ofInstant(this.clock.instant(), this.settings.zone()).getYear());
		return "workgroup/manage";
	}

}
