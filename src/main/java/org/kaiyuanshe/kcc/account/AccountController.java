package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The signed-in person's own page. */
@Controller
class AccountController {

	@GetMapping("/account")
	String show(@CurrentMember AccountPrincipal me, Model model) {
		model.addAttribute("email", me.email());
		model.addAttribute("name", me.displayName());
		return "account/show";
	}

}
