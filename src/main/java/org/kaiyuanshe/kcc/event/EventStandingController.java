package org.kaiyuanshe.kcc.event;

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

/**
 * A chapter's leads publish an event, take it back, cancel it, or say that it did not
 * take place.
 */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class EventStandingController {

	private static final String EVENT = "redirect:/manage/chapters/{chapter}/events/{event}";

	private final EventService events;

	private final EventDesk desk;

	EventStandingController(EventService events, EventDesk desk) {
		this.events = events;
		this.desk = desk;
	}

	@PostMapping("/publication")
	String publish(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.events.publish(chapter, event, me.memberId());
		return done(redirect, "event.published");
	}

	@PostMapping("/withdrawal")
	String unpublish(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.events.unpublish(chapter, event, me.memberId());
		return done(redirect, "event.unpublished");
	}

	@PostMapping("/cancellation")
	String cancel(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("cancellation") ReasonForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.desk.show(chapter, event, true, model);
		}
		this.events.cancel(chapter, event, form.reason(), me.memberId());
		return done(redirect, "event.cancelled");
	}

	@PostMapping("/absence")
	String markNotHeld(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("absence") ReasonForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.desk.show(chapter, event, true, model);
		}
		this.events.markNotHeld(chapter, event, form.reason(), me.memberId());
		return done(redirect, "event.not-held");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return EVENT;
	}

}
