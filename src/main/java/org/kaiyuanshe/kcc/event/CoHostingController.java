package org.kaiyuanshe.kcc.event;

import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a chapter holds with others: its team reads it, its leads answer. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/co-hosting")
class CoHostingController {

	private static final String LIST = "redirect:/manage/chapters/{chapter}/co-hosting";

	private final CoHostService coHosts;

	private final CoHostPages pages;

	private final ChapterService chapters;

	private final ChapterPermissions permissions;

	CoHostingController(CoHostService coHosts, CoHostPages pages, ChapterService chapters,
			ChapterPermissions permissions) {
		this.coHosts = coHosts;
		this.pages = pages;
		this.chapters = chapters;
		this.permissions = permissions;
	}

	@GetMapping
	@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
	String list(@PathVariable String chapter, @CurrentMember SignedIn me, Model model) {
		List<CoHosting> shared = this.pages.ofChapter(chapter);
		model.addAttribute("chapter", this.chapters.reference(chapter).orElseThrow(NotFoundException::new));
		model.addAttribute("mayLead", this.permissions.mayLead(chapter, me));
		model.addAttribute("waiting", shared.stream().filter(CoHosting::isWaiting).toList());
		model.addAttribute("accepted", shared.stream().filter((event) -> !event.isWaiting()).toList());
		return "event/co-hosting";
	}

	@PostMapping("/{event}/acceptance")
	@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
	String accept(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.coHosts.accept(chapter, event, me.memberId());
		return done(redirect, "event.cohost.accepted");
	}

	@PostMapping("/{event}/refusal")
	@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
	String decline(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.coHosts.decline(chapter, event, me.memberId());
		return done(redirect, "event.cohost.declined");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return LIST;
	}

}
