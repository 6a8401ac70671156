package org.kaiyuanshe.kcc.signin.factor;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Redirect;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.Admission;
import org.kaiyuanshe.kcc.signin.AskedCode;
import org.kaiyuanshe.kcc.signin.Factors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/**
 * The page that asks someone who is signed in for one more step: an admin for a second
 * factor, anyone for a sign-in that is fresh.
 */
@Controller
@RequestMapping(SignInConfirmationController.PATH)
@PreAuthorize("isAuthenticated()")
class SignInConfirmationController {

	static final String PATH = "/login/confirmation";

	private final Confirmation confirmation;

	private final PasskeyChallenges challenges;

	private final Passkeys passkeys;

	private final Admission admission;

	SignInConfirmationController(Confirmation confirmation, PasskeyChallenges challenges, Passkeys passkeys,
			Admission admission) {
		this.confirmation = confirmation;
		this.challenges = challenges;
		this.passkeys = passkeys;
		this.admission = admission;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String asked, @CurrentMember SignedIn me, Model model) {
		return page(new WayBack(next), asked, me, model);
	}

	@PostMapping("/password")
	Object password(@Valid @ModelAttribute("form") ConfirmationPasswordForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletRequest request, HttpServletResponse response) {
		if (!result.hasErrors() && !this.confirmation.isPassword(me, String.valueOf(form.password()))) {
			FormErrors.reject(result, "password", null, "factor.password.wrong");
		}
		WayBack back = new WayBack(form.next());
		return result.hasErrors() ? page(back, null, me, model)
				: done(me, FactorGrantedAuthority.PASSWORD_AUTHORITY, back, request, response);
	}

	@PostMapping("/codes")
	Object askForCode(@RequestParam(required = false) @Nullable String next, @CurrentMember SignedIn me,
			Locale language, RedirectAttributes redirect) {
		AskedCode asked = this.confirmation.askForCode(me, language);
		if (this.confirmation.isSample(me)) {
			redirect.addFlashAttribute("sampleCode", asked.code().digits());
		}
		String query = new WayBack(next).query();
		return Redirect.to(PATH + query + (query.isEmpty() ? "?" : "&") + "asked=" + asked.page().value());
	}

	@PostMapping("/code")
	Object code(@Valid @ModelAttribute("code") ConfirmationCodeForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletRequest request, HttpServletResponse response) {
		if (!result.hasErrors() && !this.confirmation.isCode(me, form.asked(), form.code())) {
			FormErrors.reject(result, "code", form.code(), "factor.code.wrong");
		}
		WayBack back = new WayBack(form.next());
		return result.hasErrors() ? page(back, form.asked(), me, model)
				: done(me, FactorGrantedAuthority.OTT_AUTHORITY, back, request, response);
	}

	@PostMapping("/passkey")
	Object passkey(@Valid @ModelAttribute("passkey") PasskeyForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		boolean mine = this.challenges.answer(result.hasErrors() ? null : form.credential(), me, request, response)
			.filter(me.accountId()::equals)
			.isPresent();
		WayBack back = new WayBack(form.next());
		model.addAttribute("refused", !mine);
		return mine ? done(me, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, back, request, response)
				: page(back, null, me, model);
	}

	private Object done(SignedIn me, String factor, WayBack back, HttpServletRequest request,
			HttpServletResponse response) {
		this.admission.admit(me.accountId(), factor, request, response);
		return back.redirect();
	}

	private String page(WayBack back, @Nullable String asked, SignedIn me, Model model) {
		// What was given already is no second factor; to be fresh, any will do.
		Set<String> given = me.secondStepDue() ? Factors.of(SecurityContextHolder.getContext().getAuthentication())
				: Set.of();
		model.addAttribute("due", me.secondStepDue());
		model.addAttribute("next", back.next());
		model.addAttribute("withPassword",
				!given.contains(FactorGrantedAuthority.PASSWORD_AUTHORITY) && this.confirmation.hasPassword(me));
		model.addAttribute("withCode", !given.contains(FactorGrantedAuthority.OTT_AUTHORITY));
		model.addAttribute("withPasskey", !this.passkeys.of(me.accountId()).isEmpty());
		model.addAttribute("asked", asked);
		model.addAttribute("left", (asked != null) ? this.confirmation.triesLeft(asked) : 0);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new ConfirmationPasswordForm(null, back.next()));
		}
		if (!model.containsAttribute("code")) {
			model.addAttribute("code", new ConfirmationCodeForm(null, asked, back.next()));
		}
		return "signin/confirmation";
	}

}
