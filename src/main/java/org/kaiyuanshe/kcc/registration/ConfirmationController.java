package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.CodeForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.registration.Requests.Request;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/**
 * Proves that an e-mail address is one's own: with the code typed where one registered,
 * or with the link of the mail and one press. Opening either page changes nothing.
 */
@Controller
class ConfirmationController {

	private final ConfirmationService confirmations;

	private final Occasions occasions;

	ConfirmationController(ConfirmationService confirmations, Occasions occasions) {
		this.confirmations = confirmations;
		this.occasions = occasions;
	}

	@GetMapping("/events/{slug}/registrations/{request}")
	String ask(@PathVariable String slug, @PathVariable String request, Model model) {
		model.addAttribute("form", CodeForm.empty());
		return page(slug, request, model);
	}

	@PostMapping("/events/{slug}/registrations/{request}/confirmation")
	String confirm(@PathVariable String slug, @PathVariable String request,
			@Valid @ModelAttribute("form") CodeForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		Request waiting = this.confirmations.find(this.occasions.visible(slug), request);
		if (!waiting.isOpen() || result.hasErrors()) {
			return page(slug, request, model);
		}
		Token mine = this.confirmations.confirm(request, form.typed());
		if (mine == null) {
			FormErrors.reject(result, "code", form.code(), "registration.code.wrong");
			return page(slug, request, model);
		}
		return done(mine, redirect);
	}

	@GetMapping("/confirmations/{link}")
	String show(@PathVariable String link, Model model) {
		model.addAttribute("occasion", this.confirmations.findByLink(link).orElseThrow(NotFoundException::new));
		model.addAttribute("link", link);
		return "registration/confirm";
	}

	@PostMapping("/confirmations/{link}")
	String use(@PathVariable String link, RedirectAttributes redirect) {
		return done(this.confirmations.confirmByLink(link), redirect);
	}

	private String page(String slug, String request, Model model) {
		Occasion occasion = this.occasions.visible(slug);
		model.addAttribute("occasion", occasion);
		model.addAttribute("request", this.confirmations.find(occasion, request));
		model.addAttribute("key", request);
		return "registration/code";
	}

	private static String done(Token mine, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "registration.done");
		return "redirect:/registrations/" + mine.value();
	}

}
