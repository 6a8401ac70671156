package org.kaiyuanshe.kcc.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account while it is signed in, kept in the session without its password. */
class AccountPrincipal implements UserDetails, CredentialsContainer, SignedIn {

	@Serial
	private static final long serialVersionUID = 1;

	private final UUID accountId;

	private final UUID memberId;

	private final String email;

	private final String displayName;

	private final Authority authority;

	/** Whether two factors were given, without which no authority is granted. */
	private final boolean confirmed;

	private @Nullable String passwordHash;

	AccountPrincipal(Account account, String displayName, boolean confirmed) {
		this.accountId = account.getId();
		this.memberId = account.getMemberId();
		this.email = account.getEmail();
		this.displayName = displayName;
		this.authority = account.getAuthority();
		this.passwordHash = account.getPasswordHash();
		this.confirmed = confirmed;
	}

	@Override
	public UUID accountId() {
		return this.accountId;
	}

	@Override
	public UUID memberId() {
		return this.memberId;
	}

	@Override
	public String displayName() {
		return this.displayName;
	}

	@Override
	public boolean admin() {
		return granted() != Authority.MEMBER;
	}

	@Override
	public boolean operator() {
		return granted() == Authority.SITE_ADMIN;
	}

	@Override
	public boolean secondStepDue() {
		return this.authority != granted();
	}

	/** What the account may do in this session. */
	private Authority granted() {
		return this.confirmed ? this.authority : Authority.MEMBER;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return switch (granted()) {
			case MEMBER -> List.of();
			case KCC_ADMIN -> List.of(new SimpleGrantedAuthority("ROLE_ADMIN"));
			case SITE_ADMIN ->
				List.of(new SimpleGrantedAuthority("ROLE_ADMIN"), new SimpleGrantedAuthority("ROLE_OPERATOR"));
		};
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	/** The account's id, not its address: what the session table knows it by. */
	@Override
	public String getUsername() {
		return this.accountId.toString();
	}

	Authority authority() {
		return this.authority;
	}

	String email() {
		return this.email;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
