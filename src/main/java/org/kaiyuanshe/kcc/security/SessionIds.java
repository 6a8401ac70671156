package org.kaiyuanshe.kcc.security;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/**
 * Names sessions by 216 random bits, as long as the UUIDs that Spring Session would make
 * of 122 (ASVS 7.2.3).
 */
@Component
class SessionIds implements SessionIdGenerator {

	private static final int BYTES = 27;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generate() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
