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

/** A chapter's leads publish the events of a series, or cancel the rest of it. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class SeriesStandingController {

	private static final String EVENT = "redirect:/manage/chapters/{chapter}/events/{event}";

	private final SeriesService series;

	private final SeriesDesk seriesDesk;

	private final EventDesk desk;

	SeriesStandingController(SeriesService series, SeriesDesk seriesDesk, EventDesk desk) {
		this.series = series;
		this.seriesDesk = seriesDesk;
		this.desk = desk;
	}

	/** Makes a series and publishes all of it. */
	@PostMapping("/public-series")
	String make(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") SeriesForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			this.seriesDesk.layOut(chapter, event, true, model);
			return "event/series";
		}
		this.series.makePublic(chapter, event, form.rhythm(), form.times(), me.memberId());
		return done(redirect, "event.series.made-public");
	}

	@PostMapping("/series/publication")
	String publish(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		int published = this.series.publishDrafts(chapter, event, me.memberId());
		redirect.addFlashAttribute("noticeArgs", new Object[] { published });
		return done(redirect, "event.series.published");
	}

	@PostMapping("/series/cancellation")
	String cancel(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("seriesCancellation") ReasonForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.desk.show(chapter, event, true, model);
		}
		this.series.cancel(chapter, event, form.reason(), me.memberId());
		return done(redirect, "event.series.cancelled");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return EVENT;
	}

}
