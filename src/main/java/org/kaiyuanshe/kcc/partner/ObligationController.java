package org.kaiyuanshe.kcc.partner;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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

/** What was promised to a partner or by it, and the marks that it is done. */
@Controller
@RequestMapping({ "/admin/partners/{slug}/obligations", "/manage/chapters/{chapter}/partners/{slug}/obligations" })
@PreAuthorize("@partnerPermissions.mayManage(#chapter, principal)")
class ObligationController {

	private final PartnerService partners;

	private final PartnerDesk desk;

	ObligationController(PartnerService partners, PartnerDesk desk) {
		this.partners = partners;
		this.desk = desk;
	}

	@PostMapping
	String promise(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@Valid @ModelAttribute("promise") ObligationForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		UUID owner = this.desk.owner(chapter);
		form.check(this.desk.today(), result);
		if (result.hasErrors()) {
			return this.desk.one(chapter, slug, model);
		}
		this.partners.promise(owner, slug, Objects.requireNonNull(form.what()).strip(),
				Objects.requireNonNull(form.side()), Objects.requireNonNull(form.dueOn()), me.memberId());
		redirect.addFlashAttribute("notice", "partner.obligation.added");
		return PartnerDesk.one(chapter, slug);
	}

	@PostMapping("/{id}/fulfilment")
	String fulfil(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@PathVariable UUID id, @Valid @ModelAttribute("fulfilment") FulfilmentForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			model.addAttribute("promise", ObligationForm.empty());
			return this.desk.one(chapter, slug, model);
		}
		this.partners.fulfil(this.desk.owner(chapter), slug, id, form.said(), me.memberId());
		redirect.addFlashAttribute("notice", "partner.obligation.done.notice");
		return PartnerDesk.one(chapter, slug);
	}

	@PostMapping("/{id}/reopening")
	String reopen(@PathVariable(required = false) @Nullable String chapter, @PathVariable String slug,
			@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.partners.reopen(this.desk.owner(chapter), slug, id, me.memberId());
		redirect.addFlashAttribute("notice", "partner.obligation.reopened");
		return PartnerDesk.one(chapter, slug);
	}

}
