package org.kaiyuanshe.kcc.signin.factor;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountWays;
import org.springframework.stereotype.Component;

/** Tells admins how many passkeys an account has. */
@Component
class PasskeyWays implements AccountWays {

	private final Passkeys passkeys;

	PasskeyWays(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	@Override
	public Map<String, Integer> of(UUID account) {
		int number = this.passkeys.of(account).size();
		return (number > 0) ? Map.of(PASSKEY, number) : Map.of();
	}

}
