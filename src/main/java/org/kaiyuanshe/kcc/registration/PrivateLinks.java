package org.kaiyuanshe.kcc.registration;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links to a participant's own page. Only hashes are stored, so every mail gets a new
 * one; all of them stay good.
 */
@Component
@Transactional
class PrivateLinks {

	private final JdbcClient jdbc;

	PrivateLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Token mint(UUID registration) {
		Token token = Token.random();
		this.jdbc.sql("""
				insert into registration_link (token_hash, check_in_hash, registration_id)
				values (:hash, :checkIn, :registration)
				""")
			.param("hash", token.hash())
			.param("checkIn", checkIn(token).hash())
			.param("registration", registration)
			.update();
		return token;
	}

	/**
	 * The secret in the QR code on the page behind that link. It follows from the link's
	 * and does not give it away: who scans a code can check in, not cancel.
	 */
	static Token checkIn(Token link) {
		String derived = new Token("check-in " + link.value()).hash();
		return new Token(derived.replace('+', '-').replace('/', '_').replace("=", ""));
	}

	@Transactional(readOnly = true)
	Optional<UUID> find(String token) {
		return registration("token_hash", token);
	}

	@Transactional(readOnly = true)
	Optional<UUID> findByCheckIn(String code) {
		return registration("check_in_hash", code);
	}

	private Optional<UUID> registration(String column, String secret) {
		return this.jdbc.sql("select registration_id from registration_link where " + column + " = :hash")
			.param("hash", new Token(secret).hash())
			.query(UUID.class)
			.optional();
	}

}
