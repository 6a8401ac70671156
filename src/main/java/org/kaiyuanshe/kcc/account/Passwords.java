package org.kaiyuanshe.kcc.account;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of accounts; an account may have none. */
@Service
@Transactional
class Passwords {

	private final AccountRepository accounts;

	private final PasswordEncoder encoder;

	private final AccountSessions sessions;

	Passwords(AccountRepository accounts, PasswordEncoder encoder, AccountSessions sessions) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.sessions = sessions;
	}

	@Transactional(readOnly = true)
	public boolean has(UUID account) {
		return find(account).getPasswordHash() != null;
	}

	@Transactional(readOnly = true)
	public boolean isRight(UUID account, @Nullable String typed) {
		return this.encoder.matches((typed != null) ? typed : "", find(account).getPasswordHash());
	}

	/** Sets a password and ends every other session of the account. */
	void set(UUID id, String password, @Nullable String session) {
		Account account = find(id);
		account.choosePassword(Objects.requireNonNull(this.encoder.encode(password)));
		this.accounts.saveAndFlush(account);
		this.sessions.endOthers(id, session);
	}

	private Account find(UUID id) {
		return this.accounts.findById(id).orElseThrow(NotFoundException::new);
	}

}
