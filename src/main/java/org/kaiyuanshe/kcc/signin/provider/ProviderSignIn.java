package org.kaiyuanshe.kcc.signin.provider;

import org.kaiyuanshe.kcc.account.SignInWay;
import org.kaiyuanshe.kcc.signin.Entrance;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Puts {@link ProviderReturn} into the chain. */
@Component
class ProviderSignIn implements SignInWay {

	private final ProviderReturn filter;

	ProviderSignIn(Providers providers, Departures departures, ProviderExchange exchange, LinkedIdentities identities,
			PendingLinks pending, Entrance entrance, ProviderFailure failure) {
		this.filter = new ProviderReturn(providers, departures, exchange, identities, pending, entrance);
		this.filter.setAuthenticationFailureHandler(failure);
	}

	@Override
	public void addTo(HttpSecurity http) {
		http.addFilterBefore(this.filter, UsernamePasswordAuthenticationFilter.class);
	}

}
