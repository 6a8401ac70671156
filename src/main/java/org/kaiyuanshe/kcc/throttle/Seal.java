package org.kaiyuanshe.kcc.throttle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes with a key that only the database knows. */
@Component
class Seal {

	private static final String ALGORITHM = "HmacSHA256";

	private final JdbcClient jdbc;

	private @Nullable SecretKeySpec key;

	Seal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A text that stands for another without giving it away. */
	String of(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			known = new SecretKeySpec(this.jdbc.sql("select secret from throttle_secret").query(byte[].class).single(),
					ALGORITHM);
			this.key = known;
		}
		return known;
	}

}
