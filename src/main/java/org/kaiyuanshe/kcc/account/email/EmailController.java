package org.kaiyuanshe.kcc.account.email;

import java.util.Locale;
import java.util.Optional;

import org.kaiyuanshe.kcc.account.EmailChanges;
import org.kaiyuanshe.kcc.account.EmailChanges.Wish;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

/** The signed-in person changes the address of their account. */
@Controller
@RequestMapping("/account/email")
@PreAuthorize("isAuthenticated()")
class EmailController {

	private static final String PAGE = "redirect:/account/email";

	private final EmailChanges changes;

	EmailController(EmailChanges changes) {
		this.changes = changes;
	}

	@GetMapping
	@Fresh
	String show(@CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", EmailForm.empty());
		return page(me, model);
	}

	@PostMapping
	@Fresh
	String ask(@Valid @ModelAttribute("form") EmailForm form, BindingResult result, @CurrentMember SignedIn me,
			Locale language, Model model, RedirectAttributes redirect) {
		if (!result.hasErrors() && this.changes.isCurrent(me.accountId(), String.valueOf(form.email()))) {
			FormErrors.reject(result, "email", form.email(), "account.email.same");
		}
		if (result.hasErrors()) {
			return page(me, model);
		}
		this.changes.ask(me.accountId(), String.valueOf(form.email()), language);
		redirect.addFlashAttribute("notice", "account.email.asked");
		return PAGE;
	}

	@PostMapping("/withdrawal")
	String withdraw(@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.changes.withdraw(me.accountId());
		redirect.addFlashAttribute("notice", "account.email.withdrawn");
		return PAGE;
	}

	/** Behind the link of the mail; looking at it changes nothing. */
	@GetMapping("/{token}")
	String link(@PathVariable String token, @CurrentMember SignedIn me, Model model, HttpServletResponse response) {
		Optional<Wish> wish = this.changes.wish(me.accountId(), token);
		wish.ifPresent((found) -> model.addAttribute("wish", found));
		model.addAttribute("token", token);
		if (wish.isEmpty()) {
			response.setStatus(HttpStatus.GONE.value());
		}
		return "account/email-link";
	}

	@PostMapping("/{token}/confirmation")
	String confirm(@PathVariable String token, @CurrentMember SignedIn me, HttpServletRequest request, Locale language,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		HttpSession session = request.getSession(false);
		String id = (session != null) ? session.getId() : null;
		if (!this.changes.confirm(me.accountId(), token, id, language)) {
			return link(token, me, model, response);
		}
		redirect.addFlashAttribute("notice", "account.email.changed");
		return PAGE;
	}

	private String page(SignedIn me, Model model) {
		model.addAttribute("current", this.changes.current(me.accountId()));
		this.changes.wish(me.accountId()).ifPresent((wish) -> model.addAttribute("wish", wish));
		return "account/email";
	}

}
