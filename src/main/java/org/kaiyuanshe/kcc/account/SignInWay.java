package org.kaiyuanshe.kcc.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * One more way to sign in beside the password; the filter chain for people takes in every
 * bean of this type.
 */
public interface SignInWay {

	/** Adds its filters to the chain. */
	void addTo(HttpSecurity http);

}
