package org.kaiyuanshe.kcc.application;

import java.util.UUID;

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

/** Where admins decide: the exception for a district, approval, rejection. */
@Controller
@RequestMapping("/admin/applications/{id}")
@PreAuthorize("hasRole('ADMIN')")
class ApplicationDecisionController {

	private final ApplicationReviewService review;

	private final ApprovalService approval;

	private final ReviewPage page;

	ApplicationDecisionController(ApplicationReviewService review, ApprovalService approval, ReviewPage page) {
		this.review = review;
		this.approval = approval;
		this.page = page;
	}

	@PostMapping("/exception")
	String makeException(@PathVariable UUID id, @Valid @ModelAttribute("exception") ExceptionForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.page.of(id, model);
		}
		this.review.makeException(id, me.memberId(), form.area(), form.reason());
		redirect.addFlashAttribute("notice", "application.exception.kept");
		return ReviewPage.REDIRECT;
	}

	@PostMapping("/approval")
	String approve(@PathVariable UUID id, @Valid @ModelAttribute("approval") DecisionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.page.of(id, model);
		}
		this.approval.approve(id, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "application.approved");
		return ReviewPage.REDIRECT;
	}

	@PostMapping("/rejection")
	String reject(@PathVariable UUID id, @Valid @ModelAttribute("rejection") DecisionForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.page.of(id, model);
		}
		this.review.reject(id, me.memberId(), form.reason());
		redirect.addFlashAttribute("notice", "application.rejected");
		return ReviewPage.REDIRECT;
	}

}
