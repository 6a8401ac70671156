package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.account.Invitations.Invitation;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The page behind an invitation. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

	private final Invitations invitations;

	private final AccountService accounts;

	InvitationController(Invitations invitations, AccountService accounts) {
		this.invitations = invitations;
		this.accounts = accounts;
	}

	@ModelAttribute("invitation")
	Invitation invitation(@PathVariable String token) {
		return this.invitations.find(token).orElseThrow(NotFoundException::new);
	}

	@GetMapping
	String form(@PathVariable String token, Model model) {
		model.addAttribute("form", OpeningForm.empty());
		return "account/invitation";
	}

	@PostMapping
	String open(@PathVariable String token, @ModelAttribute(name = "invitation", binding = false) Invitation invitation,
			@Valid @ModelAttribute("form") OpeningForm form, BindingResult result, RedirectAttributes redirect) {
		if (invitation.memberId() == null) {
			form.checkIdentity(result);
		}
		if (result.hasErrors()) {
			return "account/invitation";
		}
		this.accounts.open(token, form);
		redirect.addFlashAttribute("notice", "account.opened");
		return "redirect:/login";
	}

}
