package org.kaiyuanshe.kcc.signin.factor;

import com.webauthn4j.verifier.exception.VerificationException;

/**
 * What a device answered is not taken: made for another site, used before, not signed.
 */
class PasskeyRefused extends RuntimeException {

	PasskeyRefused(RuntimeException cause) {
		super(cause);
	}

	/** Why, in a word for the audit log, such as "BadOrigin". */
	String reason() {
		return (getCause() instanceof VerificationException cause)
				? cause.getClass().getSimpleName().replaceFirst("Exception$", "") : "Unreadable";
	}

}
