package org.kaiyuanshe.kcc.account.session;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Where the signed-in person is signed in, and how to end that. */
@Controller
@RequestMapping("/account/sessions")
@PreAuthorize("isAuthenticated()")
class SessionController {

	private static final String LIST = "redirect:/account/sessions";

	private final SessionPages pages;

	private final OwnSessions own;

	SessionController(SessionPages pages, OwnSessions own) {
		this.pages = pages;
		this.own = own;
	}

	@GetMapping
	String list(HttpServletRequest request, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("sessions", this.pages.of(me.accountId(), idOf(request)));
		return "account/sessions";
	}

	@PostMapping("/endings")
	String endOthers(HttpServletRequest request, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		int ended = this.own.endOthers(me, idOf(request));
		redirect.addFlashAttribute("notice", "account.sessions.ended.others");
		redirect.addFlashAttribute("noticeArgs", new Object[] { ended });
		return LIST;
	}

	@PostMapping("/{handle}/ending")
	String end(@PathVariable String handle, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.own.end(me, handle);
		redirect.addFlashAttribute("notice", "account.sessions.ended");
		return LIST;
	}

	private static @Nullable String idOf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

}
