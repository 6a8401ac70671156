package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** A chapter's team writes down what happens at its events, and who comes for it. */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}/programme")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class ProgrammeController {

	private final ProgrammeService programmes;

	private final KnownPeople people;

	private final ChapterService chapters;

	ProgrammeController(ProgrammeService programmes, KnownPeople people, ChapterService chapters) {
		this.programmes = programmes;
		this.people = people;
		this.chapters = chapters;
	}

	/** What the page needs besides its form; the permission takes the chapter. */
	@ModelAttribute
	void choices(@PathVariable String chapter, @PathVariable String event, Model model) {
		model.addAttribute("chapter", this.chapters.reference(chapter).orElseThrow(NotFoundException::new));
		model.addAttribute("event", event);
		model.addAttribute("names", this.people.suggestions(chapter));
		model.addAttribute("parts", EventPerson.Part.values());
	}

	@GetMapping
	String edit(@PathVariable String chapter, @PathVariable String event, Model model) {
		model.addAttribute("form", this.programmes.form(chapter, event));
		return "event/programme";
	}

	@PostMapping
	String change(@PathVariable String chapter, @PathVariable String event,
			@Valid @ModelAttribute("form") ProgrammeForm form, BindingResult result, Model model,
			@CurrentMember SignedIn me, HttpServletResponse response, RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			return "event/programme";
		}
		try {
			this.programmes.change(chapter, event, (form.version() != null) ? form.version() : -1, form.programme(),
					me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ProgrammeForm theirs = this.programmes.form(chapter, event);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return "event/programme";
		}
		redirect.addFlashAttribute("notice", "event.programme.saved");
		return "redirect:/manage/chapters/{chapter}/events/{event}";
	}

}
