package org.kaiyuanshe.kcc.conference;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
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

/** Admins gather the venues of a conference. */
@Controller
@RequestMapping("/admin/conferences/{slug}")
@PreAuthorize("hasRole('ADMIN')")
class VenueController {

	private static final String CONFERENCE = "redirect:/admin/conferences/{slug}";

	private final ConferenceService conferences;

	private final ConferencePages pages;

	private final VenueCandidates candidates;

	VenueController(ConferenceService conferences, ConferencePages pages, VenueCandidates candidates) {
		this.conferences = conferences;
		this.pages = pages;
		this.candidates = candidates;
	}

	@GetMapping
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("venue", VenueForm.empty());
		return page(slug, model);
	}

	@PostMapping("/venues")
	String add(@PathVariable String slug, @Valid @ModelAttribute("venue") VenueForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(this.candidates, result);
		if (result.hasErrors()) {
			return page(slug, model);
		}
		this.conferences.add(slug, form.slug(), form.isMain(), me.memberId());
		redirect.addFlashAttribute("notice", "conference.venue.added");
		return CONFERENCE;
	}

	@PostMapping("/venues/{event}/removal")
	String remove(@PathVariable String slug, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.conferences.remove(slug, event, me.memberId());
		redirect.addFlashAttribute("notice", "conference.venue.removed");
		return CONFERENCE;
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.conferences.remove(slug, me.memberId());
		redirect.addFlashAttribute("notice", "conference.removed");
		return "redirect:/admin/conferences";
	}

	private String page(String slug, Model model) {
		ConferencePage page = this.pages.find(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		model.addAttribute("venues", this.candidates.chosen(slug));
		model.addAttribute("candidates", this.candidates.candidates(page.year()));
		return "conference/manage";
	}

}
