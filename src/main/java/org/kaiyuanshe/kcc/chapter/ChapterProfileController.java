package org.kaiyuanshe.kcc.chapter;

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

/** A chapter's leads write what its page says about it. */
@Controller
@RequestMapping("/manage/chapters/{slug}/profile")
@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
class ChapterProfileController {

	private final ChapterProfiles profiles;

	private final ChapterService chapters;

	ChapterProfileController(ChapterProfiles profiles, ChapterService chapters) {
		this.profiles = profiles;
		this.chapters = chapters;
	}

	/** The permission above is asked for this method as well, so it takes the chapter. */
	@ModelAttribute("chapter")
	ChapterReference chapter(@PathVariable String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

	@GetMapping
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", this.profiles.form(slug));
		return "chapter/profile";
	}

	@PostMapping
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") ChapterProfileForm form,
			BindingResult result, Model model, @CurrentMember SignedIn me, HttpServletResponse response,
			RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			return "chapter/profile";
		}
		try {
			this.profiles.change(slug, (form.version() != null) ? form.version() : -1, form.details(), me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ChapterProfileForm theirs = this.profiles.form(slug);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return "chapter/profile";
		}
		redirect.addFlashAttribute("notice", "chapter.profile.saved");
		return "redirect:/manage/chapters/{slug}/profile";
	}

}
