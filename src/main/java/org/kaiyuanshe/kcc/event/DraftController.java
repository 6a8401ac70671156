package org.kaiyuanshe.kcc.event;

import java.util.Locale;

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

/** A chapter's team copies its events and deletes drafts. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class DraftController {

	private final DraftService drafts;

	private final EventForms forms;

	private final EventChoices choices;

	DraftController(DraftService drafts, EventForms forms, EventChoices choices) {
		this.drafts = drafts;
		this.forms = forms;
		this.choices = choices;
	}

	/** Nothing is stored before the form has a date and is saved. */
	@GetMapping("/{original}/copies/new")
	String blank(@PathVariable String chapter, @PathVariable String original, Locale locale, Model model) {
		model.addAttribute("form", this.forms.copy(chapter, original));
		return form(chapter, original, locale, model);
	}

	@PostMapping("/{original}/copies")
	String copy(@PathVariable String chapter, @PathVariable String original,
			@Valid @ModelAttribute("form") EventForm form, BindingResult result, @CurrentMember SignedIn me,
			Locale locale, Model model, RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			// Of another chapter's event there is no form either.
			this.forms.copy(chapter, original);
			return form(chapter, original, locale, model);
		}
		String slug = this.drafts.copy(chapter, original, form.details(), me.memberId());
		redirect.addFlashAttribute("notice", "event.copied");
		return "redirect:/manage/chapters/{chapter}/events/" + slug;
	}

	@PostMapping("/{event}/deletion")
	String delete(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.drafts.delete(chapter, event, me.memberId());
		redirect.addFlashAttribute("notice", "event.deleted");
		return "redirect:/manage/chapters/{chapter}";
	}

	private String form(String chapter, String original, Locale locale, Model model) {
		this.choices.layOut(chapter, locale, model);
		model.addAttribute("original", original);
		return "event/form";
	}

}
