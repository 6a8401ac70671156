package org.kaiyuanshe.kcc.workgroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberFinder;
import org.kaiyuanshe.kcc.member.Role;
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

/** Who is in a workgroup: appointed from today, ended today, never forgotten (R14). */
@Controller
@RequestMapping("/manage/workgroups/{slug}/team")
class WorkgroupTeamController {

	private static final String TEAM = "redirect:/manage/workgroups/{slug}/team";

	private final WorkgroupDesk desk;

	private final WorkgroupPages pages;

	private final WorkgroupPermissions permissions;

	private final MemberFinder members;

	WorkgroupTeamController(WorkgroupDesk desk, WorkgroupPages pages, WorkgroupPermissions permissions,
			MemberFinder members) {
		this.desk = desk;
		this.pages = pages;
		this.permissions = permissions;
		this.members = members;
	}

	@GetMapping
	@PreAuthorize("@workgroupPermissions.mayLead(#slug, principal)")
	String show(@PathVariable String slug, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", PostForm.empty());
		return page(slug, me, model);
	}

	@PostMapping
	@PreAuthorize("@workgroupPermissions.mayAppoint(#slug, #form?.groupPost(), principal)")
	String appoint(@PathVariable String slug, @Valid @ModelAttribute("form") PostForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		Optional<UUID> member = this.members.find(form.appointee());
		if (member.isEmpty() && !result.hasFieldErrors("appointee")) {
			FormErrors.reject(result, "appointee", form.appointee(), "workgroup.team.unknown");
		}
		if (form.groupPost() != null && !offered(found(slug), true).contains(form.groupPost())) {
			FormErrors.reject(result, "groupPost", form.groupPost(), "workgroup.team.post.none");
		}
		if (result.hasErrors()) {
			return page(slug, me, model);
		}
		this.desk.appoint(slug, member.orElseThrow(), form.groupPost(), me.memberId());
		redirect.addFlashAttribute("notice", "workgroup.team.appointed");
		return TEAM;
	}

	@PostMapping("/{appointment}/end")
	@PreAuthorize("@workgroupPermissions.mayEnd(#slug, #appointment, principal)")
	String end(@PathVariable String slug, @PathVariable UUID appointment, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.desk.end(slug, appointment, me.memberId());
		redirect.addFlashAttribute("notice", "workgroup.team.ended");
		return TEAM;
	}

	private String page(String slug, SignedIn me, Model model) {
		WorkgroupPage page = found(slug);
		model.addAttribute("page", page);
		model.addAttribute("posts", offered(page, this.permissions.mayChoose(slug, me)));
		model.addAttribute("people", this.members.names());
		return "workgroup/team";
	}

	private static List<Role> offered(WorkgroupPage page, boolean all) {
		List<Role> leading = page.executive() ? List.of(Role.EXECUTIVE_OFFICER, Role.DEPUTY_EXECUTIVE_OFFICER)
				: List.of(Role.GROUP_LEAD, Role.GROUP_DEPUTY, Role.GROUP_MEMBER);
		return leading.stream().filter((role) -> all || WorkgroupPermissions.THEIRS.contains(role)).toList();
	}

	private WorkgroupPage found(String slug) {
		return this.pages.find(slug).orElseThrow(NotFoundException::new);
	}

}
