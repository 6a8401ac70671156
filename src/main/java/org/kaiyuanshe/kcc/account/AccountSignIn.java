package org.kaiyuanshe.kcc.account;

import java.util.Optional;
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
		return signedIn(this.accounts.findByEmail(Account.normalized(email)));
	}

	/** Who signs in by a way that knows the account itself. */
	@Transactional(readOnly = true)
	public UserDetails byId(UUID account) {
		return signedIn(this.accounts.findById(account));
	}

	private UserDetails signedIn(Optional<Account> found) {
		Account account = found.orElseThrow(() -> new UsernameNotFoundException("no such account"));
		return new AccountPrincipal(account, this.members.nameOf(account.getMemberId()));
	}

}
