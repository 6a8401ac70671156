package org.kaiyuanshe.kcc.security;

import java.io.IOException;

import org.kaiyuanshe.kcc.account.TypedAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads back to the sign-in page, which says that it failed and knows the address that
 * was typed.
 */
@Component
class SignInRefusal extends SimpleUrlAuthenticationFailureHandler {

	private static final String ADDRESS = "email";

	private static final String SOON = "5";

	SignInRefusal() {
		super("/login?error");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException cause) throws IOException, ServletException {
		if (cause instanceof AuthenticationServiceException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		TypedAddress.keep(request, response, ADDRESS);
		super.onAuthenticationFailure(request, response, cause);
	}

}
