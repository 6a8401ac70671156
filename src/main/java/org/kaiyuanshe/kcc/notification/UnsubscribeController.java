package org.kaiyuanshe.kcc.notification;

import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.notification.UnsubscribeLinks.Subscription;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The link at the end of mails: looking at it changes nothing, its button does. */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

	private final UnsubscribeLinks links;

	private final MailPreferences preferences;

	UnsubscribeController(UnsubscribeLinks links, MailPreferences preferences) {
		this.links = links;
		this.preferences = preferences;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		Subscription subscription = find(token);
		model.addAttribute("token", token);
		model.addAttribute("kind", subscription.kind());
		model.addAttribute("done", this.preferences.offOf(subscription.address()).containsAll(subscription.kinds()));
		model.addAttribute("kinds", Stream.of(MailKind.values()).map(Enum::name).toList());
		model.addAttribute("off", this.preferences.offOf(subscription.address()).stream().map(Enum::name).toList());
		return "notification/unsubscribe";
	}

	/**
	 * One click, also of a mail program, which sends neither a cookie nor the page's
	 * token and wants no redirect (RFC 8058).
	 */
	@PostMapping
	String unsubscribe(@PathVariable String token, Model model) {
		Subscription subscription = find(token);
		subscription.kinds().forEach((kind) -> this.preferences.change(subscription.address(), kind, false));
		return show(token, model);
	}

	@PostMapping("/kinds")
	String change(@PathVariable String token, @Valid @ModelAttribute("form") WantedForm form,
			RedirectAttributes redirect) {
		this.preferences.change(find(token).address(), form.mails(), form.wanted());
		redirect.addFlashAttribute("notice", "notification.unsubscribe.changed");
		return "redirect:/unsubscribe/{token}";
	}

	private Subscription find(String token) {
		return this.links.read(token).orElseThrow(NotFoundException::new);
	}

}
