package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.photo.PhotoIntake;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** A chapter's team chooses the pictures of its events. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}/cover")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class EventCoverController {

	private final EventCovers covers;

	private final EventPages pages;

	private final PhotoIntake intake;

	private final EventDesk desk;

	private final ChapterPermissions permissions;

	EventCoverController(EventCovers covers, EventPages pages, PhotoIntake intake, EventDesk desk,
			ChapterPermissions permissions) {
		this.covers = covers;
		this.pages = pages;
		this.intake = intake;
		this.desk = desk;
		this.permissions = permissions;
	}

	@PostMapping
	String choose(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("cover") CoverForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		this.pages.findOf(chapter, event).orElseThrow(NotFoundException::new);
		TakenPhoto photo = result.hasErrors() ? null : form.take(this.intake, result);
		if (photo == null) {
			return this.desk.show(chapter, event, this.permissions.mayLead(chapter, me), model);
		}
		this.covers.choose(chapter, event, photo, form.words(), me.memberId());
		return done(redirect, "event.cover.chosen");
	}

	@PostMapping("/removal")
	String remove(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.covers.remove(chapter, event, me.memberId());
		return done(redirect, "event.cover.removed");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/manage/chapters/{chapter}/events/{event}";
	}

}
