package org.kaiyuanshe.kcc.privacy;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The signed-in person deletes their account (R17). */
@Controller
@RequestMapping("/account/deletion")
@PreAuthorize("isAuthenticated()")
@Fresh
class DeletionController {

	private final DeletionPages pages;

	private final Deletion deletion;

	DeletionController(DeletionPages pages, Deletion deletion) {
		this.pages = pages;
		this.deletion = deletion;
	}

	@GetMapping
	String show(@CurrentMember SignedIn me, Locale language, Model model) {
		model.addAttribute("form", new DeletionForm(null));
		model.addAttribute("page", this.pages.of(me.memberId(), language));
		return "privacy/deletion";
	}

	@PostMapping
	String delete(@Valid @ModelAttribute("form") DeletionForm form, BindingResult result, @CurrentMember SignedIn me,
			Locale language, Model model, RedirectAttributes redirect, HttpServletRequest request,
			HttpServletResponse response) {
		DeletionPage page = this.pages.of(me.memberId(), language);
		form.check(page.email(), result);
		if (result.hasErrors()) {
			model.addAttribute("page", page);
			return "privacy/deletion";
		}
		this.deletion.forget(me.memberId(), language);
		new SecurityContextLogoutHandler().logout(request, response,
				SecurityContextHolder.getContext().getAuthentication());
		redirect.addFlashAttribute("notice", "deletion.done");
		return "redirect:/";
	}

}
