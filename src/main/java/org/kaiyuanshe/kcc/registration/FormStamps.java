package org.kaiyuanshe.kcc.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks each form with the time it was made and a number used once, signed, so that no
 * session is needed to tell a person from a program that answers at once.
 */
@Component
class FormStamps {

	static final Duration SHORTEST = Duration.ofSeconds(2);

	private static final Duration LONGEST = Duration.ofHours(24);

	private static final String ALGORITHM = "HmacSHA256";

	private final JdbcClient jdbc;

	private final Clock clock;

	private @Nullable SecretKeySpec key;

	FormStamps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	String issue() {
		String content = this.clock.instant().getEpochSecond() + "." + Token.random().value();
		return content + "." + sign(content);
	}

	/** The form's number, if the stamp is ours, not too fresh and not too old. */
	Optional<Token> accept(@Nullable String stamp) {
		String[] parts = (stamp != null) ? stamp.split("\\.") : new String[0];
		if (parts.length != 3 || !isOurs(parts)) {
			return Optional.empty();
		}
		Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[0])), this.clock.instant());
		boolean fits = age.compareTo(SHORTEST) >= 0 && age.compareTo(LONGEST) <= 0;
		return fits ? Optional.of(new Token(parts[1])) : Optional.empty();
	}

	private String sign(String content) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(content)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isOurs(String[] parts) {
		return MessageDigest.isEqual(bytes(sign(parts[0] + "." + parts[1])), bytes(parts[2]));
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			known = new SecretKeySpec(
					bytes(this.jdbc.sql("select value from registration_secret").query(String.class).single()),
					ALGORITHM);
			this.key = known;
		}
		return known;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
