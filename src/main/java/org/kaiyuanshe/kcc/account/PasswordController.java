package org.kaiyuanshe.kcc.account;

import java.util.Objects;

import org.kaiyuanshe.kcc.account.password.PasswordRules;
import org.kaiyuanshe.kcc.account.password.PasswordRules.Person;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Fresh;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

/** The signed-in person sets a password, or another one. */
@Controller
@RequestMapping("/account/password")
@PreAuthorize("isAuthenticated()")
@Fresh
class PasswordController {

	private final Passwords passwords;

	private final PasswordRules rules;

	private final RecentFactors factors;

	PasswordController(Passwords passwords, PasswordRules rules, RecentFactors factors) {
		this.passwords = passwords;
		this.rules = rules;
		this.factors = factors;
	}

	@GetMapping
	String show(@CurrentMember AccountPrincipal me, Authentication authentication, Model model) {
		model.addAttribute("form", PasswordForm.empty());
		return page(me, authentication, model);
	}

	@PostMapping
	String set(@CurrentMember AccountPrincipal me, Authentication authentication,
			@Valid @ModelAttribute("form") PasswordForm form, BindingResult result, Model model,
			HttpServletRequest request, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			this.rules.check(form.password(), new Person(me.displayName(), me.email()), result);
		}
		if (!result.hasErrors() && asksForOld(me, authentication)
				&& !this.passwords.isRight(me.accountId(), form.oldPassword())) {
			FormErrors.reject(result, "oldPassword", null, "password.old.wrong");
		}
		if (result.hasErrors()) {
			return page(me, authentication, model);
		}
		HttpSession session = request.getSession(false);
		this.passwords.set(me.accountId(), Objects.requireNonNull(form.password()),
				(session != null) ? session.getId() : null);
		if (session != null) {
			// A cookie that somebody copied is dead, too.
			request.changeSessionId();
		}
		redirect.addFlashAttribute("notice", "password.done");
		return "redirect:/account";
	}

	private String page(AccountPrincipal me, Authentication authentication, Model model) {
		model.addAttribute("has", this.passwords.has(me.accountId()));
		model.addAttribute("asksForOld", asksForOld(me, authentication));
		model.addAttribute("email", me.email());
		return "account/password";
	}

	private boolean asksForOld(AccountPrincipal me, Authentication authentication) {
		return this.passwords.has(me.accountId()) && !this.factors.gave(authentication);
	}

}
