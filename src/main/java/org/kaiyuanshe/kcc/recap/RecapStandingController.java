package org.kaiyuanshe.kcc.recap;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A chapter's leads publish a recap or take it back (R12). */
@Controller
@RequestMapping("/manage/chapters/{chapter}/recaps/{recap}")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class RecapStandingController {

	private final RecapService recaps;

	RecapStandingController(RecapService recaps) {
		this.recaps = recaps;
	}

	@PostMapping("/publication")
	String publish(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.recaps.publish(chapter, recap, me.memberId());
		return done(redirect, "recap.published");
	}

	@PostMapping("/withdrawal")
	String unpublish(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.recaps.unpublish(chapter, recap, me.memberId());
		return done(redirect, "recap.unpublished");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/manage/chapters/{chapter}/recaps/{recap}";
	}

}
