package org.kaiyuanshe.kcc.account;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Redirect;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The signed-in person accepts the version of the code of conduct in force (R8). */
@Controller
@RequestMapping(ConsentController.PATH)
@PreAuthorize("isAuthenticated()")
class ConsentController {

	static final String PATH = "/account/code-of-conduct";

	private final AccountService accounts;

	private final ConsentLedger consents;

	private final CodeOfConduct codeOfConduct;

	ConsentController(AccountService accounts, ConsentLedger consents, CodeOfConduct codeOfConduct) {
		this.accounts = accounts;
		this.consents = consents;
		this.codeOfConduct = codeOfConduct;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String next, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", ConsentForm.to(next));
		return show(me, model);
	}

	@PostMapping
	Object accept(@Valid @ModelAttribute("form") ConsentForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		boolean outdated = !this.codeOfConduct.version().equals(form.edition());
		model.addAttribute("outdated", outdated);
		if (outdated || result.hasErrors()) {
			return show(me, model);
		}
		this.accounts.acceptCodeOfConduct(me.accountId());
		redirect.addFlashAttribute("notice", "account.consent.thanks");
		return Redirect.to(form.destination());
	}

	private String show(SignedIn me, Model model) {
		String accepted = this.consents.latestVersion(me.accountId()).orElse(null);
		String inForce = this.codeOfConduct.version();
		model.addAttribute("edition", inForce);
		model.addAttribute("asked", !inForce.equals(CodeOfConduct.NONE) && !inForce.equals(accepted));
		model.addAttribute("editions", this.codeOfConduct.since(accepted));
		model.addAttribute("consents", this.consents.of(me.accountId()));
		return "account/code-of-conduct";
	}

}
