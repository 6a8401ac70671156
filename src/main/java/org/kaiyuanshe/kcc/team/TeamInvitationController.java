package org.kaiyuanshe.kcc.team;

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

/** The page behind an invitation to a team: yes or no. */
@Controller
@RequestMapping("/team-invitations/{token}")
class TeamInvitationController {

	private static final String PAGE = "redirect:/team-invitations/{token}";

	private final InvitationPages pages;

	private final TeamInvitationService invitations;

	TeamInvitationController(InvitationPages pages, TeamInvitationService invitations) {
		this.pages = pages;
		this.invitations = invitations;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		InvitationPage page = find(token);
		model.addAttribute("page", page);
		model.addAttribute("form", new AcceptanceForm(page.name(), false));
		return "team/invitation";
	}

	@PostMapping("/acceptance")
	String accept(@PathVariable String token, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		InvitationPage page = find(token);
		if (!page.known()) {
			form.checkName(result);
		}
		// Whoever comes too late is told that, not what is missing in the form.
		if (page.open() && result.hasErrors()) {
			model.addAttribute("page", page);
			return "team/invitation";
		}
		return this.invitations.accept(token, form.name()).map((door) -> {
			redirect.addFlashAttribute("notice", "team.accepted.account");
			return "redirect:/invitations/" + door.value();
		}).orElseGet(() -> {
			redirect.addFlashAttribute("notice", "team.accepted");
			return PAGE;
		});
	}

	@PostMapping("/refusal")
	String decline(@PathVariable String token, RedirectAttributes redirect) {
		this.invitations.decline(token);
		redirect.addFlashAttribute("notice", "team.declined");
		return PAGE;
	}

	private InvitationPage find(String token) {
		return this.pages.find(token).orElseThrow(NotFoundException::new);
	}

}
