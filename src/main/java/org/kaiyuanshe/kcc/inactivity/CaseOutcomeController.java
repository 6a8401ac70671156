package org.kaiyuanshe.kcc.inactivity;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The decisions that close a case (R4), and the one that takes a dissolution back. */
@Controller
@RequestMapping("/admin/cases/{id}")
@PreAuthorize("hasRole('ADMIN')")
class CaseOutcomeController {

	private final CaseService cases;

	private final CaseView view;

	CaseOutcomeController(CaseService cases, CaseView view) {
		this.cases = cases;
		this.view = view;
	}

	@PostMapping("/retention")
	String keep(@PathVariable UUID id, @Valid @ModelAttribute("retention") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.keep(id, me.memberId(), form.reason());
		return done(redirect, "inactivity.kept");
	}

	@PostMapping("/pause")
	String pause(@PathVariable UUID id, @Valid @ModelAttribute("pause") PauseForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		form.check(result, this.view.page(id).today());
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.pause(id, me.memberId(), form.reason(), form.notice(), form.until());
		return done(redirect, "inactivity.paused");
	}

	@PostMapping("/independence")
	String release(@PathVariable UUID id, @Valid @ModelAttribute("independence") NoticeForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.release(id, me.memberId(), form.reason(), form.notice());
		return done(redirect, "inactivity.released");
	}

	/** Says at the form which talk is missing; the case itself refuses it as well. */
	@PostMapping("/dissolution")
	String dissolve(@PathVariable UUID id, @Valid @ModelAttribute("dissolution") NoticeForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		CasePage page = this.view.page(id);
		if (page.isOpen() && page.unheard() != null) {
			result.reject("inactivity.unheard." + page.unheard());
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.dissolve(id, me.memberId(), form.reason(), form.notice());
		return done(redirect, "inactivity.dissolved");
	}

	@PostMapping("/reversal")
	String reverse(@PathVariable UUID id, @Valid @ModelAttribute("reversal") ReasonForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return this.view.show(id, model);
		}
		this.cases.reverse(id, me.memberId(), form.reason());
		return done(redirect, "inactivity.reversed");
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/admin/cases/{id}";
	}

}
