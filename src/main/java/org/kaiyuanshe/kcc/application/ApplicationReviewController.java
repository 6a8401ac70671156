package org.kaiyuanshe.kcc.application;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The admins' side: the list, one application, and what they ask and think. */
@Controller
@RequestMapping("/admin/applications")
@PreAuthorize("hasRole('ADMIN')")
class ApplicationReviewController {

	private final ApplicationReviewService review;

	private final ApplicationLists lists;

	private final ReviewPage page;

	ApplicationReviewController(ApplicationReviewService review, ApplicationLists lists, ReviewPage page) {
		this.review = review;
		this.lists = lists;
		this.page = page;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable ApplicationStatus status, Model model) {
		boolean all = status == null || status == ApplicationStatus.DRAFT;
		model.addAttribute("status", all ? null : status);
		model.addAttribute("choices",
				Arrays.stream(ApplicationStatus.values()).filter((each) -> each != ApplicationStatus.DRAFT).toList());
		if (all) {
			model.addAttribute("waiting", this.lists.waiting());
			model.addAttribute("ended", this.lists.ended());
		}
		else {
			model.addAttribute("chosen", this.lists.of(status));
		}
		return "application/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		return this.page.of(id, model);
	}

	@PostMapping("/{id}/review")
	String takeIntoReview(@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.review.takeIntoReview(id, me.memberId());
		redirect.addFlashAttribute("notice", "application.taken");
		return ReviewPage.REDIRECT;
	}

	@PostMapping("/{id}/information-request")
	String ask(@PathVariable UUID id, @Valid @ModelAttribute("question") WordsForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.page.of(id, model);
		}
		this.review.requestInformation(id, me.memberId(), form.words());
		redirect.addFlashAttribute("notice", "application.asked");
		return ReviewPage.REDIRECT;
	}

	@PostMapping("/{id}/opinions")
	String giveOpinion(@PathVariable UUID id, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors() || form.stance() == null) {
			return this.page.of(id, model);
		}
		this.review.giveOpinion(id, me.memberId(), form.stance(), form.words());
		redirect.addFlashAttribute("notice", "application.opinion.kept");
		return ReviewPage.REDIRECT;
	}

}
