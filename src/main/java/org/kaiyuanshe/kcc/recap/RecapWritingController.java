package org.kaiyuanshe.kcc.recap;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** A chapter's team writes what happened (R12). */
@Controller
@RequestMapping("/manage/chapters/{chapter}/recaps")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class RecapWritingController {

	private final RecapService recaps;

	private final RecapDesk desk;

	private final RecapEvents events;

	RecapWritingController(RecapService recaps, RecapDesk desk, RecapEvents events) {
		this.recaps = recaps;
		this.desk = desk;
		this.events = events;
	}

	@GetMapping
	String list(@PathVariable String chapter, @CurrentMember SignedIn me, Model model) {
		return this.desk.list(chapter, me, model);
	}

	@GetMapping("/new")
	String blank(@PathVariable String chapter, @RequestParam(required = false) @Nullable String event,
			@CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", RecapForm.of((event != null) ? List.of(event) : List.of()));
		return this.desk.write(chapter, null, null, me, model);
	}

	@PostMapping
	String create(@PathVariable String chapter, @Valid @ModelAttribute("form") RecapForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(this.events, result);
		if (result.hasErrors() || form.isLookedAt()) {
			return this.desk.write(chapter, null, form.isLookedAt() ? form : null, me, model);
		}
		String slug = this.recaps.draft(chapter, form.details(this.events), me.memberId());
		redirect.addFlashAttribute("notice", "recap.drafted");
		return "redirect:/manage/chapters/{chapter}/recaps/" + slug;
	}

	/** The recap as readers will see it, its gallery, and what the team can do next. */
	@GetMapping("/{recap}")
	String show(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me, Model model) {
		return this.desk.show(chapter, recap, me, model);
	}

	@GetMapping("/{recap}/edit")
	String edit(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", this.desk.form(chapter, recap));
		return this.desk.write(chapter, recap, null, me, model);
	}

	@PostMapping("/{recap}")
	String change(@PathVariable String chapter, @PathVariable String recap,
			@Valid @ModelAttribute("form") RecapForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		RecapForm theirs = this.desk.form(chapter, recap);
		form.check(this.events, result);
		if (result.hasErrors() || form.isLookedAt()) {
			return this.desk.write(chapter, recap, form.isLookedAt() ? form : null, me, model);
		}
		try {
			this.recaps.change(chapter, recap, (form.version() != null) ? form.version() : -1,
					form.details(this.events), me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return this.desk.write(chapter, recap, null, me, model);
		}
		redirect.addFlashAttribute("notice", "recap.changed");
		return "redirect:/manage/chapters/{chapter}/recaps/{recap}";
	}

	/** The recap as clean HTML, to paste it into an editor for WeChat articles. */
	@GetMapping("/{recap}/copy")
	String copy(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me, Locale locale,
			Model model) {
		return this.desk.copy(chapter, recap, me, locale, model);
	}

	@PostMapping("/{recap}/removal")
	String remove(@PathVariable String chapter, @PathVariable String recap, @CurrentMember SignedIn me,
			RedirectAttributes redirect) {
		this.recaps.remove(chapter, recap, me.memberId());
		redirect.addFlashAttribute("notice", "recap.removed");
		return "redirect:/manage/chapters/{chapter}/recaps";
	}

}
