package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPages;
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

/** Admins write down mailboxes and channels. */
@Controller
@RequestMapping("/admin/organisation/contacts")
@PreAuthorize("hasRole('ADMIN')")
class ContactAdminController {

	private final ContactService contacts;

	private final WorkgroupPages workgroups;

	ContactAdminController(ContactService contacts, WorkgroupPages workgroups) {
		this.contacts = contacts;
		this.workgroups = workgroups;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", ContactForm.empty());
		return show(null, model);
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") ContactForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.contacts.enter(form.details(), me.memberId()));
		return saved ? done(redirect) : show(null, model);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable UUID id, Model model) {
		model.addAttribute("form", this.contacts.form(id));
		return show(id, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") ContactForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.contacts.form(id),
				() -> this.contacts.change(id, form.openedWith(), form.details(), me.memberId()));
		return saved ? done(redirect) : show(id, model);
	}

	private String show(@Nullable UUID contact, Model model) {
		model.addAttribute("contact", contact);
		model.addAttribute("media", Medium.values());
		model.addAttribute("workgroups", this.workgroups.list(null));
		return "organisation/contact";
	}

	private static String done(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation#contacts";
	}

}
