package org.kaiyuanshe.kcc.account;

import java.util.UUID;

import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that someone signs in to. */
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
		return this.accounts.findByEmail(Account.normalized(email))
			.map(this::principal)
			.orElseThrow(AccountSignIn::none);
	}

	/** The account with that id, which is the name of its principal. */
	@Transactional(readOnly = true)
	public UserDetails withId(UUID id) {
		return this.accounts.findById(id).map(this::principal).orElseThrow(AccountSignIn::none);
	}

	/** The address that the account signs in with. */
	@Transactional(readOnly = true)
	public String addressOf(UUID id) {
		return this.accounts.findById(id).map(Account::getEmail).orElseThrow(AccountSignIn::none);
	}

	private AccountPrincipal principal(Account account) {
		return new AccountPrincipal(account, this.members.nameOf(account.getMemberId()));
	}

	private static UsernameNotFoundException none() {
		return new UsernameNotFoundException("no such account");
	}

}
