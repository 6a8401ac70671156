package org.kaiyuanshe.kcc.registration;

import java.util.Objects;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.QrCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** A participant's own page, behind a private link. */
@Controller
@RequestMapping("/registrations/{token}")
class PrivatePageController {

	private static final String PAGE = "redirect:/registrations/{token}";

	private final RegistrationService registrations;

	private final RegistrationPages pages;

	private final RegistrationForms forms;

	private final PortalSettings settings;

	PrivatePageController(RegistrationService registrations, RegistrationPages pages, RegistrationForms forms,
			PortalSettings settings) {
		this.registrations = registrations;
		this.pages = pages;
		this.forms = forms;
		this.settings = settings;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		return page(token, find(token), model);
	}

	@PostMapping
	String change(@PathVariable String token, @Valid @ModelAttribute("change") ChangeForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		RegistrationPage page = find(token);
		Questions questions = this.forms.terms(page.occasion()).questions();
		PersonName.check(form.name(), result);
		questions.check(form.typed(), result);
		if (result.hasErrors()) {
			return page(token, page, model);
		}
		this.registrations.change(token, Objects.requireNonNull(form.name()), questions.answers(form.typed()),
				questions);
		return done(redirect, "registration.changed");
	}

	/** The first of two taps. */
	@GetMapping("/cancellation")
	String askToCancel(@PathVariable String token, Model model) {
		model.addAttribute("page", find(token));
		model.addAttribute("token", token);
		return "registration/cancel";
	}

	@PostMapping("/cancellation")
	String cancel(@PathVariable String token, RedirectAttributes redirect) {
		this.registrations.cancel(token);
		return done(redirect, "registration.cancelled");
	}

	@PostMapping("/acceptance")
	String accept(@PathVariable String token, RedirectAttributes redirect) {
		this.registrations.accept(token);
		return done(redirect, "registration.accepted");
	}

	@PostMapping("/feedback")
	String rate(@PathVariable String token, @Valid @ModelAttribute("feedback") FeedbackForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return page(token, find(token), model);
		}
		this.registrations.rate(token, Objects.requireNonNull(form.rating()),
				Objects.requireNonNullElse(form.comment(), ""));
		return done(redirect, "registration.rated");
	}

	private RegistrationPage find(String token) {
		return this.pages.find(token).orElseThrow(NotFoundException::new);
	}

	private String page(String token, RegistrationPage page, Model model) {
		Questions questions = this.forms.terms(page.occasion()).questions();
		Token door = PrivateLinks.checkIn(new Token(token));
		model.addAttribute("page", page);
		model.addAttribute("token", token);
		model.addAttribute("questions", questions.list());
		model.addAttribute("qr", QrCode.of(this.settings.url("/check-in/" + door.value())));
		if (!model.containsAttribute("change")) {
			model.addAttribute("change", ChangeForm.of(page.participant().name(), questions.typed(page.answers())));
		}
		if (!model.containsAttribute("feedback")) {
			Feedback said = page.feedback();
			model.addAttribute("feedback", (said != null) ? new FeedbackForm(said.rating(), said.ratingComment())
					: new FeedbackForm(null, null));
		}
		return "registration/show";
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return PAGE;
	}

}
