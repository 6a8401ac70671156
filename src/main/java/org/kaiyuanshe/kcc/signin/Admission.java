package org.kaiyuanshe.kcc.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.account.SignInWay;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Writes into the session who gave which factor, as Spring Security's own filters do:
 * under another session id, with another CSRF token. With two factors an admin is one.
 */
@Component
public class Admission implements SignInWay {

	private final AccountSignIn accounts;

	private final AuthenticationEventPublisher events;

	private final Clock clock;

	private @Nullable SessionAuthenticationStrategy sessions;

	private @Nullable SecurityContextRepository contexts;

	Admission(AccountSignIn accounts, AuthenticationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void addTo(HttpSecurity http) {
		http.with(new Machinery(), (machinery) -> {
		});
	}

	/**
	 * The owner of that account gave a factor just now; earlier ones of this session
	 * stay.
	 */
	public Authentication admit(UUID account, String factor, HttpServletRequest request, HttpServletResponse response) {
		Authentication after = after(account, factor, SecurityContextHolder.getContext().getAuthentication());
		Objects.requireNonNull(this.sessions).onAuthentication(after, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(after);
		SecurityContextHolder.setContext(context);
		Objects.requireNonNull(this.contexts).saveContext(context, request, response);
		this.events.publishAuthenticationSuccess(after);
		return after;
	}

	private Authentication after(UUID account, String factor, @Nullable Authentication before) {
		List<GrantedAuthority> authorities = new ArrayList<>();
		Set<String> factors = new HashSet<>(Set.of(factor));
		if (before != null && before.getName().equals(account.toString())) {
			factors.addAll(Factors.of(before));
			before.getAuthorities()
				.stream()
				.filter((each) -> each instanceof FactorGrantedAuthority && !factor.equals(each.getAuthority()))
				.forEach(authorities::add);
		}
		authorities.add(FactorGrantedAuthority.withAuthority(factor).issuedAt(this.clock.instant()).build());
		UserDetails owner = this.accounts.byId(account, Factors.areTwo(factors));
		authorities.addAll(owner.getAuthorities());
		UsernamePasswordAuthenticationToken after = UsernamePasswordAuthenticationToken.authenticated(owner, null,
				authorities);
		after.eraseCredentials();
		return after;
	}

	/** Takes what the chain itself signs people in with, once that is there. */
	private final class Machinery extends AbstractHttpConfigurer<Machinery, HttpSecurity> {

		@Override
		public void configure(HttpSecurity chain) {
			Admission.this.sessions = chain.getSharedObject(SessionAuthenticationStrategy.class);
			Admission.this.contexts = chain.getSharedObject(SecurityContextRepository.class);
		}

	}

}
