package org.kaiyuanshe.kcc.signin.provider;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountWays;
import org.springframework.stereotype.Component;

/** Tells admins how many identities of providers an account is linked with. */
@Component
class IdentityWays implements AccountWays {

	private final LinkedIdentities identities;

	IdentityWays(LinkedIdentities identities) {
		this.identities = identities;
	}

	@Override
	public Map<String, Integer> of(UUID account) {
		int number = this.identities.of(account).size();
		return (number > 0) ? Map.of("provider", number) : Map.of();
	}

}
