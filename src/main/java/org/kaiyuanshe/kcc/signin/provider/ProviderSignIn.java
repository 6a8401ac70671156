package org.kaiyuanshe.kcc.signin.provider;

import java.time.Clock;

import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.account.SignInWay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts {@link ProviderReturn} into the chain, with what every sign-in has. */
@Component
class ProviderSignIn implements SignInWay {

	private final ProviderReturn filter;

	ProviderSignIn(Providers providers, Departures departures, ProviderExchange exchange, LinkedIdentities identities,
			PendingLinks pending, AccountSignIn accounts, ProviderFailure failure,
			AuthenticationSuccessHandler destination, ApplicationEventPublisher events, Clock clock) {
		this.filter = new ProviderReturn(providers, departures, exchange, identities, pending, accounts, clock);
		this.filter.setAuthenticationManager((authentication) -> authentication);
		this.filter.setAuthenticationSuccessHandler(destination);
		this.filter.setAuthenticationFailureHandler(failure);
		this.filter.setApplicationEventPublisher(events);
	}

	@Override
	public void addTo(HttpSecurity http) {
		http.with(new Configurer(this.filter));
	}

	/** The session strategy is there only once all configurers have been prepared. */
	private static final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

		private final ProviderReturn filter;

		private Configurer(ProviderReturn filter) {
			this.filter = filter;
		}

		@Override
		public void configure(HttpSecurity http) {
			this.filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
			this.filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
			http.addFilterBefore(this.filter, UsernamePasswordAuthenticationFilter.class);
		}

	}

}
