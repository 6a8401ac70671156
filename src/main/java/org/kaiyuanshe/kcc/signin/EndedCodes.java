package org.kaiyuanshe.kcc.signin;

import org.kaiyuanshe.kcc.account.Account.PasswordSet;
import org.kaiyuanshe.kcc.account.AccountEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where sessions of an account end, its codes and links end with them: whoever reads the
 * former mailbox is not let in by a mail of before.
 */
@Component
class EndedCodes {

	private final CodeStore store;

	EndedCodes(CodeStore store) {
		this.store = store;
	}

	@EventListener({ AccountEvent.EmailChanged.class, AccountEvent.SessionsEnded.class, AccountEvent.Suspended.class,
			AccountEvent.AuthorityChanged.class })
	void on(AccountEvent event) {
		this.store.end(event.account());
	}

	@EventListener
	void on(PasswordSet event) {
		this.store.end(event.account());
	}

}
