package org.kaiyuanshe.kcc.account.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.kaiyuanshe.kcc.account.Standing;
import org.kaiyuanshe.kcc.account.Standings;
import org.kaiyuanshe.kcc.core.Network;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Stands behind every way to sign in: ends the session of whoever may not be signed in
 * any more, before anything of theirs is looked at, and tells the suspended why.
 */
class SessionGuard extends OncePerRequestFilter {

	private static final String FILES = "/(css|js|icons|webjars)/.*";

	private final Standings standings;

	private final SessionSettings settings;

	private final Clock clock;

	SessionGuard(Standings standings, SessionSettings settings, Clock clock) {
		this.standings = standings;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length()).matches(FILES);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn me)) {
			chain.doFilter(request, response);
			return;
		}
		Standing standing = this.standings.of(me);
		if (standing != Standing.GOOD || isTooOld(request, me)) {
			end(request);
		}
		if (standing == Standing.SUSPENDED) {
			SuspendedController.remember(request.getSession(), me.accountId());
			response.sendRedirect(request.getContextPath() + SuspendedController.PATH);
			return;
		}
		chain.doFilter(request, response);
	}

	/** Notes the sign-in at the first request after it. */
	private boolean isTooOld(HttpServletRequest request, SignedIn me) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return false;
		}
		Instant now = this.clock.instant();
		if (session.getAttribute(SignInNote.NAME) instanceof SignInNote note
				&& note.session().equals(session.getId())) {
			return Duration.between(note.at(), now).compareTo(this.settings.longest(me.admin())) >= 0;
		}
		session.setAttribute(SignInNote.NAME, new SignInNote(session.getId(), now,
				Device.of(request.getHeader("User-Agent")), Network.of(request.getRemoteAddr()).orElse("–")));
		this.standings.keepSignIn(me);
		if (me.admin()) {
			session.setMaxInactiveInterval((int) this.settings.adminIdle().toSeconds());
		}
		return false;
	}

	private static void end(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
