package org.kaiyuanshe.kcc.registration;

import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.registration.ParticipantList.Excerpt;
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

/** The team at the door, with a list on a phone. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class CheckInController {

	private static final String DOOR = "redirect:/manage/chapters/{chapter}/events/{event}/check-in";

	private final CheckInService checkIns;

	private final Occasions occasions;

	private final ParticipantList list;

	private final AttendanceReader attendance;

	CheckInController(CheckInService checkIns, Occasions occasions, ParticipantList list, AttendanceReader attendance) {
		this.checkIns = checkIns;
		this.occasions = occasions;
		this.list = list;
		this.attendance = attendance;
	}

	@GetMapping("/check-in")
	String door(@PathVariable String chapter, @PathVariable String event, @Valid ParticipantFilter filter,
			Model model) {
		return page(this.occasions.of(chapter, event), filter, model);
	}

	@GetMapping("/check-in/print")
	String paper(@PathVariable String chapter, @PathVariable String event, Model model) {
		Occasion occasion = this.occasions.of(chapter, event);
		model.addAttribute("occasion", occasion);
		model.addAttribute("people", this.list.allExpected(occasion.id()));
		return "registration/print";
	}

	@PostMapping("/check-in/{id}")
	String checkIn(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.checkIns.checkIn(this.occasions.of(chapter, event), id, me.memberId());
		return done(redirect, "registration.check-in.done");
	}

	@PostMapping("/check-in/{id}/withdrawal")
	String undo(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.checkIns.undo(this.occasions.of(chapter, event), id, me.memberId());
		return done(redirect, "registration.check-in.undone");
	}

	@PostMapping("/walk-ins")
	String count(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("guests") WalkInForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		Occasion occasion = this.occasions.of(chapter, event);
		form.check(result);
		if (result.hasErrors()) {
			return page(occasion, ParticipantFilter.none(), model);
		}
		this.checkIns.countWalkIns(occasion, Objects.requireNonNull(form.key()), form.guest(), form.count(),
				me.memberId());
		return done(redirect, "registration.walk-in.done");
	}

	@PostMapping("/walk-ins/{id}/removal")
	String remove(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.checkIns.removeWalkIns(this.occasions.of(chapter, event), id, me.memberId());
		return done(redirect, "registration.walk-in.undone");
	}

	private String page(Occasion event, ParticipantFilter filter, Model model) {
		model.addAttribute("occasion", event);
		model.addAttribute("open", this.checkIns.isOpen(event));
		model.addAttribute("filter", filter);
		Excerpt people = this.list.expected(event.id(), filter);
		model.addAttribute("people", people.rows());
		model.addAttribute("cut", people.cut());
		model.addAttribute("walkIns", this.list.walkIns(event.id()));
		model.addAttribute("figures", this.attendance.of(event.slug()).orElseThrow(NotFoundException::new));
		if (!model.containsAttribute("guests")) {
			model.addAttribute("guests", WalkInForm.empty());
		}
		return "registration/check-in";
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return DOOR;
	}

}
