package org.kaiyuanshe.kcc.registration;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.registration.ConfirmationService.TooMany;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Anyone registers for an event: the form, and what a member's one press does. */
@Controller
@RequestMapping("/events/{slug}/registrations")
class RegistrationController {

	private final ConfirmationService confirmations;

	private final MemberRegistration members;

	private final RegistrationForms forms;

	private final FormStamps stamps;

	RegistrationController(ConfirmationService confirmations, MemberRegistration members, RegistrationForms forms,
			FormStamps stamps) {
		this.confirmations = confirmations;
		this.members = members;
		this.forms = forms;
		this.stamps = stamps;
	}

	@GetMapping
	String blank(@PathVariable String slug, Model model) {
		model.addAttribute("form", RegistrationForm.empty(this.stamps.issue()));
		return page(slug, model);
	}

	@PostMapping
	String create(@PathVariable String slug, @Valid @ModelAttribute("form") RegistrationForm form, BindingResult result,
			@CurrentMember @Nullable SignedIn me, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		RegistrationForms.Sheet sheet = this.forms.sheet(slug);
		Optional<Token> known = (me != null) ? this.members.find(sheet.occasion(), me) : Optional.empty();
		if (known.isPresent()) {
			return "redirect:/registrations/" + known.get().value();
		}
		sheet.terms().questions().check(form.typed(), result);
		if (me == null) {
			form.checkPerson(result);
		}
		if (!sheet.isOpen() || result.hasErrors()) {
			return again(slug, form, model);
		}
		if (me != null) {
			Token mine = this.members.register(sheet, form, me, locale);
			redirect.addFlashAttribute("notice", "registration.done");
			return "redirect:/registrations/" + mine.value();
		}
		return ask(slug, sheet, form, result, model, locale, request, response);
	}

	private String ask(String slug, RegistrationForms.Sheet sheet, RegistrationForm form, BindingResult result,
			Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		Optional<Token> number = this.stamps.accept(form.stamp());
		if (number.isEmpty()) {
			model.addAttribute("tooFast", true);
			return again(slug, form, model);
		}
		try {
			this.confirmations.ask(sheet.occasion(), number.get(), form.participant(locale),
					sheet.terms().questions().answers(form.typed()), request.getRemoteAddr());
		}
		catch (TooMany ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			FormErrors.reject(result, "email", form.email(), "registration.limit." + ex.getMessage());
			return again(slug, form, model);
		}
		return "redirect:/events/{slug}/registrations/" + number.get().value();
	}

	private String again(String slug, RegistrationForm form, Model model) {
		model.addAttribute("freshStamp", this.stamps.issue());
		return page(slug, model);
	}

	private String page(String slug, Model model) {
		model.addAttribute("sheet", this.forms.sheet(slug));
		return "registration/form";
	}

}
