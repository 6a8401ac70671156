package org.kaiyuanshe.kcc.signin;

import java.io.IOException;
import java.util.UUID;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets in whoever proved who they are, and leads them on to where they wanted.
 */
@Component
public class Entrance {

	private final Admission admission;

	private final AuthenticationSuccessHandler destination;

	private final AuthenticationFailureHandler refusal;

	Entrance(Admission admission, AuthenticationSuccessHandler signInDestination,
			AuthenticationFailureHandler signInRefusal) {
		this.admission = admission;
		this.destination = signInDestination;
		this.refusal = signInRefusal;
	}

	/** With a code. */
	void admit(UUID account, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		admit(account, FactorGrantedAuthority.OTT_AUTHORITY, request, response);
	}

	/**
	 * Signs the owner of the account in by that factor, or leads to the words for why
	 * not.
	 */
	public void admit(UUID account, String factor, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Authentication authentication;
		try {
			authentication = this.admission.admit(account, factor, request, response);
		}
		catch (AuthenticationException ex) {
			this.refusal.onAuthenticationFailure(request, response, ex);
			return;
		}
		this.destination.onAuthenticationSuccess(request, response, authentication);
	}

}
