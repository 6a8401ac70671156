package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in, and the signed-in person's own page. */
@Controller
class AccountController {

	private final PortalSettings settings;

	private final DemoAccounts demoAccounts;

	private final EmailChanges addresses;

	AccountController(PortalSettings settings, DemoAccounts demoAccounts, EmailChanges addresses) {
		this.settings = settings;
		this.demoAccounts = demoAccounts;
		this.addresses = addresses;
	}

	@GetMapping("/login")
	String signIn(Model model) {
		if (this.settings.embedded()) {
			model.addAttribute("demoAccounts", this.demoAccounts.all());
			model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
		}
		return "account/login";
	}

	@GetMapping("/account")
	String show(@CurrentMember AccountPrincipal me, Model model) {
		model.addAttribute("email", this.addresses.current(me.accountId()));
		model.addAttribute("name", me.displayName());
		return "account/show";
	}

}
