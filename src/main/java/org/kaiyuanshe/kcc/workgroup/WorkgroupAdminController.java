package org.kaiyuanshe.kcc.workgroup;

import java.util.List;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
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

/** The admins' side: new workgroups, and those that are put aside. */
@Controller
@RequestMapping("/admin/workgroups")
@PreAuthorize("hasRole('ADMIN')")
class WorkgroupAdminController {

	private static final String ONE = "redirect:/admin/workgroups/{slug}";

	private final WorkgroupService workgroups;

	private final WorkgroupDesk desk;

	private final WorkgroupPages pages;

	WorkgroupAdminController(WorkgroupService workgroups, WorkgroupDesk desk, WorkgroupPages pages) {
		this.workgroups = workgroups;
		this.desk = desk;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", GroupForm.empty());
		return listed(model);
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") GroupForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		form.check(form.groupSlug() != null && this.workgroups.isKnown(form.groupSlug()), result);
		if (result.hasErrors()) {
			return listed(model);
		}
		this.workgroups.enter(form.group(), me.memberId());
		redirect.addFlashAttribute("notice", "workgroup.made");
		return "redirect:/manage/workgroups/" + form.groupSlug();
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("form", ArchiveForm.empty());
		return shown(slug, model);
	}

	@PostMapping("/{slug}/archive")
	String archive(@PathVariable String slug, @Valid @ModelAttribute("form") ArchiveForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return shown(slug, model);
		}
		this.desk.archive(slug, me.memberId(), form.reason().strip());
		redirect.addFlashAttribute("notice", "workgroup.archive.done");
		return ONE;
	}

	@PostMapping("/{slug}/revival")
	String revive(@PathVariable String slug, @Valid @ModelAttribute("form") ArchiveForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return shown(slug, model);
		}
		this.desk.revive(slug, me.memberId(), form.reason().strip());
		redirect.addFlashAttribute("notice", "workgroup.revive.done");
		return ONE;
	}

	private String listed(Model model) {
		List<WorkgroupCard> all = this.pages.all();
		model.addAttribute("groups", all.stream().filter((card) -> !card.archived()).toList());
		model.addAttribute("archived", all.stream().filter(WorkgroupCard::archived).toList());
		model.addAttribute("kinds",
				List.of(WorkgroupKind.INTERNAL, WorkgroupKind.OUTREACH, WorkgroupKind.SPECIAL, WorkgroupKind.OTHER));
		return "workgroup/admin";
	}

	private String shown(String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "workgroup/admin-show";
	}

}
