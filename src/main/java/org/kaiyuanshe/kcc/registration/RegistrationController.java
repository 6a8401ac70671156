package org.kaiyuanshe.kcc.registration;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.throttle.Policy;
import org.kaiyuanshe.kcc.throttle.Throttles;
import org.kaiyuanshe.kcc.throttle.TooManyRequests;
import org.kaiyuanshe.kcc.throttle.Use;
import org.springframework.http.HttpHeaders;
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

	private final Throttles throttles;

	RegistrationController(ConfirmationService confirmations, MemberRegistration members, RegistrationForms forms,
			FormStamps stamps, Throttles throttles) {
		this.confirmations = confirmations;
		this.members = members;
		this.forms = forms;
		this.stamps = stamps;
		this.throttles = throttles;
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
		Participant participant = form.participant(locale);
		try {
			this.throttles.take(Use.of(Policy.REGISTRATION_MAILBOX, participant.email()).from(request.getRemoteAddr()),
					Use.byNetwork(Policy.REGISTRATION_NETWORK, request.getRemoteAddr()));
		}
		catch (TooManyRequests ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.seconds()));
			String limit = (ex.policy() == Policy.REGISTRATION_MAILBOX) ? "email" : "address";
			FormErrors.reject(result, "email", form.email(), "registration.limit." + limit);
			return again(slug, form, model);
		}
		this.confirmations.ask(sheet.occasion(), number.get(), participant,
				sheet.terms().questions().answers(form.typed()));
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
