package org.kaiyuanshe.kcc.security;

import java.io.IOException;

import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.throttle.KnownBrowsers;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads on to the page that asked for the sign-in, or else to the queue of admins and the
 * chapters of leads; and marks the browser as one that its owner signed in with,
 * whichever way.
 */
@Component
class SignInDestination extends SavedRequestAwareAuthenticationSuccessHandler {

	private final KnownBrowsers browsers;

	SignInDestination(KnownBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (authentication.getPrincipal() instanceof SignedIn me) {
			this.browsers.mark(me.memberId(), response);
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		boolean admin = authentication.getPrincipal() instanceof SignedIn me && (me.admin() || me.secondStepDue());
		return admin ? "/admin" : "/manage";
	}

}
