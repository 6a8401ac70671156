package org.kaiyuanshe.kcc.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets in whoever proved with a code who they are, and leads them on to where they
 * wanted.
 */
@Component
class CodeEntrance {

	private final AccountSignIn accounts;

	private final Entrance entrance;

	private final AuthenticationSuccessHandler destination;

	private final AuthenticationFailureHandler refusal;

	private final AuthenticationEventPublisher events;

	private final Clock clock;

	private final AccountStatusUserDetailsChecker states = new AccountStatusUserDetailsChecker();

	CodeEntrance(AccountSignIn accounts, Entrance entrance, AuthenticationSuccessHandler signInDestination,
			AuthenticationFailureHandler signInRefusal, AuthenticationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.entrance = entrance;
		this.destination = signInDestination;
		this.refusal = signInRefusal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Signs the owner of the account in, or leads to the words for why not. Who is signed
	 * in to it already keeps the other factors they gave.
	 */
	void admit(UUID account, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Authentication authentication;
		try {
			UserDetails owner = this.accounts.byId(account);
			this.states.check(owner);
			authentication = authentication(owner, SecurityContextHolder.getContext().getAuthentication());
		}
		catch (AuthenticationException ex) {
			this.refusal.onAuthenticationFailure(request, response, ex);
			return;
		}
		this.entrance.admit(authentication, request, response);
		this.events.publishAuthenticationSuccess(authentication);
		this.destination.onAuthenticationSuccess(request, response, authentication);
	}

	private Authentication authentication(UserDetails owner, @Nullable Authentication before) {
		List<GrantedAuthority> authorities = new ArrayList<>(owner.getAuthorities());
		if (before != null && before.getName().equals(owner.getUsername())) {
			before.getAuthorities().stream().filter(CodeEntrance::isOther).forEach(authorities::add);
		}
		authorities.add(Factors.given(FactorGrantedAuthority.OTT_AUTHORITY, this.clock.instant()));
		if (owner instanceof CredentialsContainer secret) {
			secret.eraseCredentials();
		}
		return new OneTimeTokenAuthentication(owner, authorities);
	}

	private static boolean isOther(GrantedAuthority authority) {
		return authority instanceof FactorGrantedAuthority
				&& !FactorGrantedAuthority.OTT_AUTHORITY.equals(authority.getAuthority());
	}

}
