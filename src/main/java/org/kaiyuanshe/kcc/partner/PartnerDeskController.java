package org.kaiyuanshe.kcc.partner;

import java.util.UUID;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/**
 * Where partners are looked after: national ones by admins, a chapter's by its leads; the
 * steps are the same.
 */
@Controller
@RequestMapping({ "/admin/partners", "/manage/chapters/{chapter}/partners" })
@PreAuthorize("@partnerPermissions.mayManage(#chapter, principal)")
class PartnerDeskController {

	private final PartnerService partners;

	private final PartnerDesk desk;

	PartnerDeskController(PartnerService partners, PartnerDesk desk) {
		this.partners = partners;
		this.desk = desk;
	}

	@GetMapping
	String list(@PathVariable(required = false) @Nullable String chapter, Model model) {
		return this.desk.list(chapter, model);
	}

	@GetMapping("/new")
	String blank(@PathVariable(required = false) @Nullable String chapter, Model model) {
		model.addAttribute("partner", PartnerForm.empty());
		return this.desk.form(chapter, null, model);
	}

	@PostMapping
	String propose(@PathVariable(required = false) @Nullable String chapter,
			@Valid @ModelAttribute("partner") PartnerForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		UUID owner = this.desk.owner(chapter);
		form.check(this.desk.today(), result);
		if (result.hasErrors()) {
			return this.desk.form(chapter, null, model);
		}
		String slug = this.partners.propose(owner, form.details(), me.memberId());
		redirect.addFlashAttribute("notice", "partner.proposed");
		return PartnerDesk.one(chapter, slug);
	}

	@GetMapping("/{slug}")
	String show(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug, Model model) {
		model.addAttribute("promise", ObligationForm.empty());
		return this.desk.one(chapter, slug, model);
	}

	@GetMapping("/{slug}/edit")
	String edit(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug, Model model) {
		model.addAttribute("partner", this.partners.form(this.desk.owner(chapter), slug));
		return this.desk.form(chapter, slug, model);
	}

	@PostMapping("/{slug}")
	String describe(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@Valid @ModelAttribute("partner") PartnerForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		UUID owner = this.desk.owner(chapter);
		form.check(this.desk.today(), result);
		if (result.hasErrors()) {
			return this.desk.form(chapter, slug, model);
		}
		try {
			this.partners.describe(owner, slug, (form.version() != null) ? form.version() : -1, form.details(),
					me.memberId());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			PartnerForm theirs = this.partners.form(owner, slug);
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return this.desk.form(chapter, slug, model);
		}
		redirect.addFlashAttribute("notice", "partner.saved");
		return PartnerDesk.one(chapter, slug);
	}

	@PostMapping("/{slug}/agreement")
	String agree(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.partners.agree(this.desk.owner(chapter), slug, me.memberId());
		redirect.addFlashAttribute("notice", "partner.agreed");
		return PartnerDesk.one(chapter, slug);
	}

	@PostMapping("/{slug}/removal")
	String drop(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.partners.drop(this.desk.owner(chapter), slug, me.memberId());
		redirect.addFlashAttribute("notice", "partner.dropped");
		return "redirect:" + PartnerDesk.base(chapter);
	}

}
