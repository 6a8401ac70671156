package org.kaiyuanshe.kcc.account.session;

import java.time.Clock;

import org.kaiyuanshe.kcc.account.SignInWay;
import org.kaiyuanshe.kcc.account.Standings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * Sets the guard behind the filters that sign someone in, and before the one that takes
 * everyone else for a visitor.
 */
@Component
class SessionGuards implements SignInWay {

	private final Standings standings;

	private final SessionSettings settings;

	private final Clock clock;

	SessionGuards(Standings standings, SessionSettings settings, Clock clock) {
		this.standings = standings;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void addTo(HttpSecurity http) {
		http.addFilterBefore(new SessionGuard(this.standings, this.settings, this.clock),
				AnonymousAuthenticationFilter.class);
	}

}
