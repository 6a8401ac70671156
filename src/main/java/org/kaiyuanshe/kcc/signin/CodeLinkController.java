package org.kaiyuanshe.kcc.signin;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Mailbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Signs in with the link of a mail, in any browser. Opening it changes nothing, as mail
 * programs open links by themselves; pressing the button uses it up.
 */
@Controller
@RequestMapping("/login/links/{link}")
class CodeLinkController {

	private final SignInCodes codes;

	private final CodeCookie cookie;

	private final Entrance entrance;

	CodeLinkController(SignInCodes codes, CodeCookie cookie, Entrance entrance) {
		this.codes = codes;
		this.cookie = cookie;
		this.entrance = entrance;
	}

	@GetMapping
	String show(@PathVariable String link, Model model, HttpServletResponse response) {
		Optional<Mailbox> mailbox = this.codes.findByLink(link);
		mailbox.ifPresent((known) -> model.addAttribute("email", known.email()));
		model.addAttribute("link", link);
		return mailbox.isPresent() ? "signin/link" : over(response);
	}

	@PostMapping
	@Nullable String enter(@PathVariable String link, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Optional<UUID> account = this.codes.useLink(link);
		if (account.isEmpty()) {
			return over(response);
		}
		this.cookie.drop(response);
		this.entrance.admit(account.get(), request, response);
		return null;
	}

	/** Used, too old, or never sent: there is nothing here, and a way to go on. */
	private static String over(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "signin/link";
	}

}
