package org.kaiyuanshe.kcc.event;

import java.util.Optional;

import org.kaiyuanshe.kcc.chapter.ChapterChoices;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
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

/** The leads of an event's host say with whom they hold it. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class CoHostController {

	private static final String EVENT = "redirect:/manage/chapters/{chapter}/events/{event}";

	private final CoHostService coHosts;

	private final ChapterChoices chapters;

	private final EventDesk desk;

	CoHostController(CoHostService coHosts, ChapterChoices chapters, EventDesk desk) {
		this.coHosts = coHosts;
		this.chapters = chapters;
		this.desk = desk;
	}

	@PostMapping("/co-hosts")
	String invite(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("invitation") InvitationForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		Optional<String> guest = this.chapters.find(CoHostPages.invitable(event), form.guest(), result, "guest");
		if (guest.isEmpty()) {
			return this.desk.show(chapter, event, true, model);
		}
		this.coHosts.invite(chapter, event, guest.get(), me.memberId());
		return done(redirect, "event.cohost.invited");
	}

	@PostMapping("/co-hosts/{coHost}/removal")
	String remove(@PathVariable String chapter, @PathVariable String event, @PathVariable String coHost,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.coHosts.remove(chapter, event, coHost, me.memberId());
		return done(redirect, "event.cohost.removed");
	}

	/**
	 * Afterwards the event is no longer this chapter's: the list of shared ones has it.
	 */
	@PostMapping("/host")
	String handOver(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("handOver") HandOverForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.desk.show(chapter, event, true, model);
		}
		this.coHosts.handOver(chapter, event, form.heir(), me.memberId());
		done(redirect, "event.cohost.handed-over");
		return "redirect:/manage/chapters/{chapter}/co-hosting";
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return EVENT;
	}

}
