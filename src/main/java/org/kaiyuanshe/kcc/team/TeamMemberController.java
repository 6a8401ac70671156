package org.kaiyuanshe.kcc.team;

import java.util.Map;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.HttpStatus;
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

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** One member of a chapter's team: another role, or none any more. */
@Controller
@RequestMapping("/manage/chapters/{slug}/team/{member}")
@PreAuthorize("@teamPermissions.mayMove(#slug, #member, principal)")
class TeamMemberController {

	private static final String TEAM = "redirect:/manage/chapters/{slug}/team";

	private final TeamPages pages;

	private final TeamService team;

	TeamMemberController(TeamPages pages, TeamService team) {
		this.pages = pages;
		this.team = team;
	}

	@GetMapping
	String show(@PathVariable String slug, @PathVariable String member, @CurrentMember SignedIn me, Model model) {
		TeamPage page = this.pages.find(slug, me);
		TeamPage.Row row = page.present()
			.stream()
			.filter((each) -> each.person().slug().equals(member))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		model.addAttribute("row", row);
		model.mergeAttributes(Map.of("change", RoleForm.empty(), "removal", RemovalForm.empty(), "refused", false));
		return "team/member";
	}

	@PostMapping("/role")
	@PreAuthorize("@teamPermissions.mayMove(#slug, #member, principal) "
			+ "and @teamPermissions.mayName(#slug, #form.role, principal)")
	String change(@PathVariable String slug, @PathVariable String member,
			@Valid @ModelAttribute("change") RoleForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(slug, member, me, model);
		}
		try {
			this.team.change(slug, member, form.wanted(), me.memberId());
		}
		catch (LastLead refusal) {
			return refused(slug, member, me, model, response);
		}
		return done(redirect, "team.changed");
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug, @PathVariable String member,
			@Valid @ModelAttribute("removal") RemovalForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return show(slug, member, me, model);
		}
		try {
			this.team.remove(slug, member, form.reason(), me.memberId());
		}
		catch (LastLead refusal) {
			return refused(slug, member, me, model, response);
		}
		return done(redirect, "team.removed");
	}

	/** Says on the page itself why not, with the way to hand over. */
	private String refused(String slug, String member, SignedIn me, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("refused", true);
		return show(slug, member, me, model);
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return TEAM;
	}

}
