package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The signed-in person's own page. */
@Controller
class AccountController {

	private final EmailChanges addresses;

	AccountController(EmailChanges addresses) {
		this.addresses = addresses;
	}

	@GetMapping("/account")
	String show(@CurrentMember AccountPrincipal me, Model model) {
		model.addAttribute("email", this.addresses.current(me.accountId()));
		model.addAttribute("name", me.displayName());
		return "account/show";
	}

}
