package org.kaiyuanshe.kcc.event;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** A chapter's team writes its events. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class EventEditingController {

	private final EventService events;

	private final EventDesk desk;

	private final EventForms forms;

	private final EventChoices choices;

	private final SeriesService series;

	private final SeriesPages seriesPages;

	private final ChapterPermissions permissions;

	EventEditingController(EventService events, EventDesk desk, EventForms forms, EventChoices choices,
			SeriesService series, SeriesPages seriesPages, ChapterPermissions permissions) {
		this.events = events;
		this.desk = desk;
		this.forms = forms;
		this.choices = choices;
		this.series = series;
		this.seriesPages = seriesPages;
		this.permissions = permissions;
	}

	/**
	 * What every page here needs. The permission above is asked for this method as well,
	 * so it takes the chapter.
	 */
	@ModelAttribute
	void choices(@PathVariable String chapter, @PathVariable(required = false) @Nullable String event, Locale locale,
			Model model) {
		this.choices.layOut(chapter, locale, model);
		model.addAttribute("followers", (event != null) ? this.seriesPages.following(chapter, event) : null);
	}

	@GetMapping("/new")
	String blank(@PathVariable String chapter, Model model) {
		model.addAttribute("form", EventForm.empty(this.choices.host(chapter).zone()));
		return "event/form";
	}

	@PostMapping
	String create(@PathVariable String chapter, @Valid @ModelAttribute("form") EventForm form, BindingResult result,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			return "event/form";
		}
		String slug = this.events.draft(chapter, form.details(), me.memberId());
		redirect.addFlashAttribute("notice", "event.drafted");
		return "redirect:/manage/chapters/{chapter}/events/" + slug;
	}

	/** The event as visitors will see it, with what its team can do next. */
	@GetMapping("/{event}")
	String show(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me, Model model) {
		return this.desk.show(chapter, event, this.permissions.mayLead(chapter, me), model);
	}

	@GetMapping("/{event}/edit")
	String edit(@PathVariable String chapter, @PathVariable String event, Model model) {
		model.addAttribute("form", this.forms.find(chapter, event));
		model.addAttribute("event", event);
		return "event/form";
	}

	@PostMapping("/{event}")
	String change(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") EventForm form, BindingResult result,
			@ModelAttribute("reach") ReachForm reach, Model model, @CurrentMember SignedIn me,
			HttpServletResponse response, RedirectAttributes redirect) {
		model.addAttribute("event", event);
		form.check(result);
		if (result.hasErrors()) {
			return "event/form";
		}
		try {
			change(chapter, event, form, reach, me);
		}
		catch (CapacityTooSmall ex) {
			result.addError(new FieldError("form", "capacity", form.capacity(), false, new String[] { ex.key() },
					ex.arguments(), null));
			return "event/form";
		}
		catch (SeriesViolation ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ex.tell(result);
			return "event/form";
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			EventForm theirs = this.forms.find(chapter, event);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return "event/form";
		}
		redirect.addFlashAttribute("notice", "event.changed");
		return "redirect:/manage/chapters/{chapter}/events/{event}";
	}

	/** Changes the event alone, or with what follows it in its series. */
	private void change(String chapter, String event, EventForm form, ReachForm reach, SignedIn me) {
		long version = (form.version() != null) ? form.version() : -1;
		if (reach.isToAll()) {
			this.series.change(chapter, event, version, form.details(), reach.seen(), me.memberId());
		}
		else {
			this.events.change(chapter, event, version, form.details(), me.memberId());
		}
	}

}
