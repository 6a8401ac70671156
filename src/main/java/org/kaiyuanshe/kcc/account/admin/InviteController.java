package org.kaiyuanshe.kcc.account.admin;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountDesk;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberFinder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** A site admin invites a member to open an account. */
@Controller
@RequestMapping("/admin/accounts/invitations")
@PreAuthorize("hasRole('OPERATOR')")
@Fresh
class InviteController {

	private static final String FORM = "account/admin-invite";

	private final AccountDesk desk;

	private final MemberFinder members;

	InviteController(AccountDesk desk, MemberFinder members) {
		this.desk = desk;
		this.members = members;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", InviteForm.empty());
		return show(model);
	}

	@PostMapping
	String invite(@Valid @ModelAttribute("form") InviteForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Optional<UUID> member = result.hasErrors() ? Optional.empty() : this.members.find(form.who());
		if (!result.hasErrors() && member.isEmpty()) {
			FormErrors.reject(result, "who", form.who(), "account.invite.unknown");
		}
		boolean done = new Saving(result, model, response).of(null,
				() -> this.desk.invite(member.orElseThrow(), String.valueOf(form.email()), me.memberId()));
		if (!done) {
			return show(model);
		}
		redirect.addFlashAttribute("notice", "account.invite.done");
		return "redirect:/admin/accounts";
	}

	private String show(Model model) {
		model.addAttribute("names", this.members.names());
		return FORM;
	}

}
