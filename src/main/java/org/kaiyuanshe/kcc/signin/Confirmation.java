package org.kaiyuanshe.kcc.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Someone who is signed in shows once more who they are, or in one more way. */
@Component
class Confirmation {

	private final AccountSignIn accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	Confirmation(AccountSignIn accounts, PasswordEncoder passwords, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	boolean hasPassword(SignedIn me) {
		return this.accounts.byId(me.accountId()).getPassword() != null;
	}

	boolean isPassword(SignedIn me, String password) {
		String hash = this.accounts.byId(me.accountId()).getPassword();
		return hash != null && this.passwords.matches(password, hash);
	}

	/** The same person with one more factor, given now. */
	Authentication with(Authentication before, String factor) {
		UUID account = ((SignedIn) before.getPrincipal()).accountId();
		UserDetails user = this.accounts.byId(account);
		List<GrantedAuthority> authorities = new ArrayList<>(user.getAuthorities());
		before.getAuthorities()
			.stream()
			.filter((each) -> each instanceof FactorGrantedAuthority && !factor.equals(each.getAuthority()))
			.forEach(authorities::add);
		authorities.add(Factors.given(factor, this.clock.instant()));
		UsernamePasswordAuthenticationToken after = UsernamePasswordAuthenticationToken.authenticated(user, null,
				authorities);
		after.eraseCredentials();
		after.setDetails(before.getDetails());
		return after;
	}

}
