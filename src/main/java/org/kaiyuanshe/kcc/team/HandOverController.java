package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
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

/** A lead hands over to a successor; an admin finds a chapter a lead (R14). */
@Controller
@RequestMapping("/manage/chapters/{slug}/hand-over")
@PreAuthorize("@chapterPermissions.mayHandOver(#slug, principal)")
class HandOverController {

	private final TeamPages pages;

	private final Successors successors;

	private final TeamInvitationService invitations;

	HandOverController(TeamPages pages, Successors successors, TeamInvitationService invitations) {
		this.pages = pages;
		this.successors = successors;
		this.invitations = invitations;
	}

	@GetMapping
	String show(@PathVariable String slug, @CurrentMember SignedIn me, Model model) {
		TeamPage page = this.pages.find(slug, me);
		model.addAttribute("page", page);
		model.addAttribute("own", page.leads().stream().anyMatch(TeamPage.Row::self));
		model.mergeAttributes(Map.of("form", HandOverForm.empty()));
		return "team/hand-over";
	}

	@PostMapping
	String nominate(@PathVariable String slug, @Valid @ModelAttribute("form") HandOverForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, Locale locale, RedirectAttributes redirect) {
		form.check(result);
		Optional<Invitee> successor = result.hasErrors() ? Optional.empty()
				: this.successors.invitee(slug, form, locale);
		if (successor.isEmpty() && !result.hasErrors()) {
			FormErrors.reject(result, "member", form.member(), "team.handOver.unreachable");
		}
		if (result.hasErrors()) {
			return show(slug, me, model);
		}
		this.invitations.nominate(slug, successor.orElseThrow(), this.successors.nomination(slug, form, me.memberId()),
				me.memberId());
		redirect.addFlashAttribute("notice", "team.nominated");
		return "redirect:/manage/chapters/{slug}/team";
	}

}
