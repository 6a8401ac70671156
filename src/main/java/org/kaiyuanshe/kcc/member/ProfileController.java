package org.kaiyuanshe.kcc.member;

import java.util.List;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The signed-in member's own page: what it tells and what it leaves out. */
@Controller
@RequestMapping("/account/profile")
@PreAuthorize("isAuthenticated()")
class ProfileController {

	private final Profiles profiles;

	private final ProfileHiding hiding;

	ProfileController(Profiles profiles, ProfileHiding hiding) {
		this.profiles = profiles;
		this.hiding = hiding;
	}

	@GetMapping
	String edit(@CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", this.profiles.form(me.memberId()));
		return show(me, model);
	}

	@PostMapping
	String write(@Valid @ModelAttribute("form") ProfileForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.profiles.form(me.memberId()),
				() -> this.profiles.write(me.memberId(), form));
		if (!saved) {
			return show(me, model);
		}
		redirect.addFlashAttribute("notice", "member.profile.saved");
		return "redirect:/account/profile";
	}

	private String show(SignedIn me, Model model) {
		String slug = this.profiles.slugOf(me.memberId());
		model.addAttribute("audiences", List.of(Audience.values()));
		model.addAttribute("slug", slug);
		this.hiding.at(ProfileHiding.PREFIX + slug).ifPresent((own) -> model.addAttribute("hiding", own.hiding()));
		return "member/profile";
	}

}
