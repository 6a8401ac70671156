package org.kaiyuanshe.kcc.team;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** Someone of a chapter's team leaves it by themselves. */
@Controller
@RequestMapping("/manage/chapters/{slug}")
@PreAuthorize("@chapterPermissions.mayEdit(#slug, principal)")
class DepartureController {

	private final Rosters rosters;

	private final TeamService team;

	DepartureController(Rosters rosters, TeamService team) {
		this.rosters = rosters;
		this.team = team;
	}

	/**
	 * Of someone who holds no role there, such as an admin, there is nothing to give up.
	 */
	@GetMapping("/departure")
	String show(@PathVariable String slug, @CurrentMember SignedIn me, Model model) {
		Roster roster = this.rosters.read(slug);
		model.addAttribute("chapter", roster.chapter());
		model.addAttribute("person", roster.member(me.memberId()));
		model.addAttribute("lastLead", roster.isLastLead(me.memberId()));
		return "team/departure";
	}

	@PostMapping("/team/departure")
	String leave(@PathVariable String slug, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.team.leave(slug, me.memberId());
		}
		catch (LastLead refusal) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(slug, me, model);
		}
		redirect.addFlashAttribute("notice", "team.left");
		return "redirect:/manage";
	}

}
