package org.kaiyuanshe.kcc.account;

import java.time.Clock;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in by password, and writes down when by the portal's own clock. */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {

	private final Clock clock;

	PasswordSignIn(UserDetailsService accounts, PasswordEncoder passwords, Clock clock) {
		super(accounts);
		setPasswordEncoder(passwords);
		this.clock = clock;
	}

	@Override
	protected Authentication createSuccessAuthentication(Object principal, Authentication asked, UserDetails user) {
		return super.createSuccessAuthentication(principal, asked, user).toBuilder().authorities((authorities) -> {
			authorities.removeIf(FactorGrantedAuthority.class::isInstance);
			authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
				.issuedAt(this.clock.instant())
				.build());
		}).build();
	}

}
