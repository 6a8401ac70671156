package org.kaiyuanshe.kcc.account;

import java.util.Map;
import java.util.UUID;

/** Tells admins of ways to sign in that an account has besides its password. */
public interface AccountWays {

	/** The name of the way that is two factors at once. */
	String PASSKEY = "passkey";

	/** From the name of a way, such as "passkey", to how many the account has. */
	Map<String, Integer> of(UUID account);

}
