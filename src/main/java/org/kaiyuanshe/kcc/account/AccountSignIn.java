package org.kaiyuanshe.kcc.account;

import java.util.UUID;

import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that an e-mail address or an id signs in to. */
@Component
public class AccountSignIn implements UserDetailsService {

	private final AccountRepository accounts;

	private final MemberService members;

	AccountSignIn(AccountRepository accounts, MemberService members) {
		this.accounts = accounts;
		this.members = members;
	}

	@Override
	@Transactional(readOnly = true)
	public UserDetails loadUserByUsername(String email) {
		Account account = this.accounts.findByEmail(Account.normalized(email))
			.orElseThrow(() -> new UsernameNotFoundException("no such account"));
		return principal(account, false);
	}

	/** The account with that id, for ways to sign in that know no address. */
	@Transactional(readOnly = true)
	public UserDetails byId(UUID id) {
		return byId(id, false);
	}

	/**
	 * The same.
	 * @param confirmed whether its owner gave two factors, without which it has no
	 * authority
	 */
	@Transactional(readOnly = true)
	public UserDetails byId(UUID id, boolean confirmed) {
		return principal(this.accounts.findById(id).orElseThrow(() -> new UsernameNotFoundException("no such account")),
				confirmed);
	}

	private AccountPrincipal principal(Account account, boolean confirmed) {
		return new AccountPrincipal(account, this.members.nameOf(account.getMemberId()), confirmed);
	}

}
