package org.kaiyuanshe.kcc.member;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
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

/** Admins admit people and write down that they left. */
@Controller
@RequestMapping("/admin/members/{slug}/memberships")
@PreAuthorize("hasRole('ADMIN')")
class MembershipAdminController {

	private final MemberPages pages;

	private final Memberships memberships;

	MembershipAdminController(MemberPages pages, Memberships memberships) {
		this.pages = pages;
		this.memberships = memberships;
	}

	@GetMapping("/new")
	String blank(@PathVariable String slug, Model model) {
		model.addAttribute("form", AdmissionForm.starting(this.memberships.today()));
		return show(slug, null, model, "member/admission");
	}

	@PostMapping
	String admit(@PathVariable String slug, @Valid @ModelAttribute("form") AdmissionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.memberships.admit(slug, Objects.requireNonNull(form.membership()),
						Objects.requireNonNull(form.firstDay()), me.memberId(), form.reason()));
		return saved ? done(redirect, "member.admitted") : show(slug, null, model, "member/admission");
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
		model.addAttribute("form", this.memberships.form(slug, id));
		return show(slug, id, model, "member/membership");
	}

	@PostMapping("/{id}")
	String change(@PathVariable String slug, @PathVariable UUID id, @Valid @ModelAttribute("form") MembershipForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		checkFirstDay(slug, id, form, result);
		boolean saved = new Saving(result, model, response).of(form, () -> this.memberships.form(slug, id),
				() -> this.memberships.change(slug, id, form, me.memberId()));
		return saved ? done(redirect, "member.saved") : show(slug, id, model, "member/membership");
	}

	/** There is no form where a field could not be converted. */
	private void checkFirstDay(String slug, UUID id, @Nullable MembershipForm form, BindingResult result) {
		if (form != null && form.firstDay() == null && this.memberships.needsFirstDay(slug, id)) {
			FormErrors.reject(result, "firstDay", null, "member.firstDay.missing");
		}
	}

	private String show(String slug, @Nullable UUID id, Model model, String template) {
		MemberPage page = this.pages.find(slug, Audience.NOBODY).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		model.addAttribute("kinds", MembershipKind.values());
		if (id != null) {
			model.addAttribute("membership", page.membership(id).orElseThrow(NotFoundException::new));
		}
		return template;
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/admin/members/{slug}";
	}

}
