package org.kaiyuanshe.kcc.account.session;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Tells whoever had the right credentials of a suspended account why they are not let in;
 * nobody else learns that there is such an account.
 */
@Controller
class SuspendedController {

	static final String PATH = "/suspended";

	private static final String ACCOUNT = "portal.suspended";

	private static final int SECONDS_TO_READ = 600;

	private final Standings standings;

	SuspendedController(Standings standings) {
		this.standings = standings;
	}

	/** Keeps in a session of nobody, and not for long, whom to tell. */
	static void remember(HttpSession session, UUID account) {
		session.setAttribute(ACCOUNT, account);
		session.setMaxInactiveInterval(SECONDS_TO_READ);
	}

	@GetMapping(PATH)
	String show(HttpServletRequest request, Model model) {
		HttpSession session = request.getSession(false);
		Optional<Standings.Term> suspension = Optional.ofNullable(session)
			.map((found) -> (UUID) found.getAttribute(ACCOUNT))
			.flatMap(this.standings::suspensionOf);
		suspension.ifPresent((term) -> model.addAttribute("suspension", term));
		return suspension.isPresent() ? "account/suspended" : "redirect:/login";
	}

}
