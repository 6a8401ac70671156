package org.kaiyuanshe.kcc.account;

import java.util.UUID;

import org.kaiyuanshe.kcc.account.Invitations.Invitation;
import org.kaiyuanshe.kcc.account.password.PasswordRules;
import org.kaiyuanshe.kcc.account.password.PasswordRules.Person;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.member.MemberService;
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

	private final MemberService members;

	private final PasswordRules rules;

	InvitationController(Invitations invitations, AccountService accounts, MemberService members, PasswordRules rules) {
		this.invitations = invitations;
		this.accounts = accounts;
		this.members = members;
		this.rules = rules;
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
		if (form.chosen() != null) {
			this.rules.check(form.chosen(), owner(invitation, form), result);
		}
		if (result.hasErrors()) {
			return "account/invitation";
		}
		this.accounts.open(token, form);
		redirect.addFlashAttribute("notice", "account.opened");
		return "redirect:/login";
	}

	private Person owner(Invitation invitation, OpeningForm form) {
		UUID member = invitation.memberId();
		return (member != null) ? new Person(this.members.nameOf(member), invitation.email())
				: new Person(form.name(), form.email());
	}

}
