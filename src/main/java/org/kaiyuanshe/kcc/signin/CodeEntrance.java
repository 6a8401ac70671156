package org.kaiyuanshe.kcc.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.account.SignInWay;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets in whoever proved with a code who they are, as Spring Security's own filters do:
 * another session id, another CSRF token, then on to where they wanted.
 */
@Component
class CodeEntrance implements SignInWay {

	private final AccountSignIn accounts;

	private final AuthenticationSuccessHandler destination;

	private final AuthenticationFailureHandler refusal;

	private final AuthenticationEventPublisher events;

	private final Clock clock;

	private final AccountStatusUserDetailsChecker states = new AccountStatusUserDetailsChecker();

	private @Nullable SessionAuthenticationStrategy sessions;

	private @Nullable SecurityContextRepository contexts;

	CodeEntrance(AccountSignIn accounts, AuthenticationSuccessHandler signInDestination,
			AuthenticationFailureHandler signInRefusal, AuthenticationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.destination = signInDestination;
		this.refusal = signInRefusal;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void addTo(HttpSecurity http) {
		http.with(new Machinery(), (machinery) -> {
		});
	}

	/**
	 * Signs the owner of the account in, or leads to the words for why not. Who is signed
	 * in to it already keeps the other factors they gave.
	 */
	void admit(UUID account, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		try {
			UserDetails owner = this.accounts.byId(account);
			this.states.check(owner);
			enter(owner, request, response);
		}
		catch (AuthenticationException ex) {
			this.refusal.onAuthenticationFailure(request, response, ex);
		}
	}

	private void enter(UserDetails owner, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Authentication authentication = authentication(owner, SecurityContextHolder.getContext().getAuthentication());
		if (this.sessions == null || this.contexts == null) {
			throw new IllegalStateException("the chain is not built");
		}
		this.sessions.onAuthentication(authentication, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		this.events.publishAuthenticationSuccess(authentication);
		this.destination.onAuthenticationSuccess(request, response, authentication);
	}

	private Authentication authentication(UserDetails owner, @Nullable Authentication before) {
		List<GrantedAuthority> authorities = new ArrayList<>(owner.getAuthorities());
		if (before != null && before.getName().equals(owner.getUsername())) {
			before.getAuthorities().stream().filter(CodeEntrance::isOther).forEach(authorities::add);
		}
		authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
			.issuedAt(this.clock.instant())
			.build());
		if (owner instanceof CredentialsContainer secret) {
			secret.eraseCredentials();
		}
		return new OneTimeTokenAuthentication(owner, authorities);
	}

	private static boolean isOther(GrantedAuthority authority) {
		return authority instanceof FactorGrantedAuthority
				&& !FactorGrantedAuthority.OTT_AUTHORITY.equals(authority.getAuthority());
	}

	/** Takes what the chain itself signs people in with, once that is there. */
	private final class Machinery extends AbstractHttpConfigurer<Machinery, HttpSecurity> {

		@Override
		public void configure(HttpSecurity chain) {
			CodeEntrance.this.sessions = chain.getSharedObject(SessionAuthenticationStrategy.class);
			CodeEntrance.this.contexts = chain.getSharedObject(SecurityContextRepository.class);
		}

	}

}
