package org.kaiyuanshe.kcc.signin;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The page that asks someone who is signed in whether it is they. */
@Controller
@RequestMapping(SignInConfirmationController.PATH)
@PreAuthorize("isAuthenticated()")
class SignInConfirmationController {

	static final String PATH = "/login/confirmation";

	private final Confirmation confirmation;

	private final Entrance entrance;

	SignInConfirmationController(Confirmation confirmation, Entrance entrance) {
		this.confirmation = confirmation;
		this.entrance = entrance;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String next, @CurrentMember SignedIn me, Model model) {
		return page(new WayBack(next), me, model);
	}

	@PostMapping("/password")
	Object password(@Valid @ModelAttribute("form") PasswordForm form, BindingResult result, @CurrentMember SignedIn me,
			Authentication before, Model model, HttpServletRequest request, HttpServletResponse response) {
		WayBack back = new WayBack(form.next());
		if (!result.hasErrors() && !this.confirmation.isPassword(me, String.valueOf(form.password()))) {
			FormErrors.reject(result, "password", null, "factor.password.wrong");
		}
		if (result.hasErrors()) {
			return page(back, me, model);
		}
		this.entrance.admit(this.confirmation.with(before, FactorGrantedAuthority.PASSWORD_AUTHORITY), request,
				response);
		return back.redirect();
	}

	private String page(WayBack back, SignedIn me, Model model) {
		model.addAttribute("next", back.next());
		model.addAttribute("withPassword", this.confirmation.hasPassword(me));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new PasswordForm(null, back.next()));
		}
		return "signin/confirmation";
	}

}
