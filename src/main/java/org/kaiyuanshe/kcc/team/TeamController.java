package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** A chapter's team as its leads see it, and whom they invite. */
@Controller
@RequestMapping("/manage/chapters/{slug}/team")
class TeamController {

	private static final String TEAM = "redirect:/manage/chapters/{slug}/team";

	private final TeamPages pages;

	private final TeamInvitationService invitations;

	TeamController(TeamPages pages, TeamInvitationService invitations) {
		this.pages = pages;
		this.invitations = invitations;
	}

	@GetMapping
	@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
	String show(@PathVariable String slug, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("page", this.pages.find(slug, me));
		model.mergeAttributes(Map.of("form", InviteForm.empty()));
		return "team/show";
	}

	@PostMapping("/invitations")
	@PreAuthorize("@teamPermissions.mayName(#slug, #form.role, principal)")
	String invite(@PathVariable String slug, @Valid @ModelAttribute("form") InviteForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, Locale locale, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(slug, me, model);
		}
		this.invitations.invite(slug, form.wanted(), form.invitee(locale), me.memberId());
		return done(redirect, "team.invited");
	}

	@PostMapping("/invitations/{id}/renewal")
	@PreAuthorize("@teamPermissions.mayChange(#slug, #id, principal)")
	String renew(@PathVariable String slug, @PathVariable UUID id, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.invitations.renew(slug, id, me.memberId());
		return done(redirect, "team.renewed");
	}

	@PostMapping("/invitations/{id}/withdrawal")
	@PreAuthorize("@teamPermissions.mayChange(#slug, #id, principal)")
	String withdraw(@PathVariable String slug, @PathVariable UUID id, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.invitations.withdraw(slug, id, me.memberId());
		return done(redirect, "team.withdrawn");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return TEAM;
	}

}
