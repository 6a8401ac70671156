package org.kaiyuanshe.kcc.member;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Saving;
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

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Admins enter people and say who they are. */
@Controller
@RequestMapping("/admin/members")
@PreAuthorize("hasRole('ADMIN')")
class MemberAdminController {

	private final MemberPages pages;

	private final Memberships memberships;

	MemberAdminController(MemberPages pages, Memberships memberships) {
		this.pages = pages;
		this.memberships = memberships;
	}

	@GetMapping
	String list(@Valid MemberFilter filter, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("members", this.pages.list(filter));
		return "member/admin-list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", MemberForm.empty());
		return "member/admin-form";
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") MemberForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		String[] slug = new String[1];
		boolean saved = new Saving(result, model, response).of(form,
				() -> slug[0] = this.memberships.enter(form.names(), me.memberId()));
		return saved ? done(slug[0], redirect) : "member/admin-form";
	}

	@GetMapping("/{slug}")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", this.memberships.form(slug));
		return show(slug, model);
	}

	@PostMapping("/{slug}")
	String describe(@PathVariable String slug, @Valid @ModelAttribute("form") MemberForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.memberships.form(slug),
				() -> this.memberships.describe(slug, form.openedWith(), form.names(), me.memberId()));
		return saved ? done(slug, redirect) : show(slug, model);
	}

	private String show(String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug, Audience.NOBODY).orElseThrow(NotFoundException::new));
		return "member/admin-form";
	}

	private static String done(String slug, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "member.saved");
		return "redirect:/admin/members/" + slug;
	}

}
