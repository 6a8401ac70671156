package org.kaiyuanshe.kcc.site;

import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drafted words with which a chapter tells everyone that it exists. */
@Controller
class AnnouncementController {

	private final ChapterPages chapters;

	private final Announcement announcement;

	AnnouncementController(ChapterPages chapters, Announcement announcement) {
		this.chapters = chapters;
		this.announcement = announcement;
	}

	@GetMapping("/manage/chapters/{slug}/announcement")
	@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
	String show(@PathVariable String slug, Model model) {
		ChapterPage page = this.chapters.find(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		model.addAttribute("drafts", this.announcement.of(page));
		return "site/announcement";
	}

}
