package org.kaiyuanshe.kcc.security;

import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads on to the page that asked for the sign-in, or else to the queue of admins and the
 * chapters of leads.
 */
@Component
class SignInDestination extends SavedRequestAwareAuthenticationSuccessHandler {

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		boolean admin = authentication.getPrincipal() instanceof SignedIn me && (me.admin() || me.secondStepDue());
		return admin ? "/admin" : "/manage";
	}

}
