package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.CurrentMember;
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

/** A chapter's team repeats an event. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}/series")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class SeriesController {

	private final SeriesService series;

	private final SeriesDesk desk;

	private final ChapterPermissions permissions;

	SeriesController(SeriesService series, SeriesDesk desk, ChapterPermissions permissions) {
		this.series = series;
		this.desk = desk;
		this.permissions = permissions;
	}

	@GetMapping("/new")
	String blank(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", SeriesForm.usual());
		this.desk.layOut(chapter, event, this.permissions.mayLead(chapter, me), model);
		return "event/series";
	}

	/** Lists the dates before anything is stored. */
	@GetMapping("/preview")
	String preview(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") SeriesForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model) {
		EventPage page = this.desk.layOut(chapter, event, this.permissions.mayLead(chapter, me), model);
		try {
			model.addAttribute("occurrences", result.hasErrors() ? null : form.preview(page.card().when()));
		}
		catch (SeriesViolation ex) {
			ex.tell(result);
		}
		return "event/series";
	}

	@PostMapping
	String make(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") SeriesForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			this.desk.layOut(chapter, event, this.permissions.mayLead(chapter, me), model);
			return "event/series";
		}
		this.series.make(chapter, event, form.rhythm(), form.times(), me.memberId());
		redirect.addFlashAttribute("notice", "event.series.made");
		return "redirect:/manage/chapters/{chapter}/events/{event}";
	}

}
