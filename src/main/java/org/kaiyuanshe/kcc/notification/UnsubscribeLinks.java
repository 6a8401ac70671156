package org.kaiyuanshe.kcc.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links to switch off a kind of mail. They are signed with a key that only the database
 * knows, so that no mail needs a row, and they name no address.
 */
@Component
class UnsubscribeLinks {

	private static final String ALGORITHM = "HmacSHA256";

	/** 128 bits, which nobody guesses. */
	private static final int BYTES = 16;

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	UnsubscribeLinks(JdbcClient jdbc, PortalSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** The link of a mail of that kind to that address. */
	String link(String recipient, MailKind kind, Locale language) {
		String signed = kind.name() + "." + digest(recipient);
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		return this.settings.url(prefix + "/unsubscribe/" + signed + "." + mac("link:" + signed));
	}

	/** What a link stands for; nothing for one that the portal did not make. */
	Optional<Subscription> read(String token) {
		String[] parts = token.split("\\.", -1);
		if (parts.length != 3 || !isSame(parts[2], mac("link:" + parts[0] + "." + parts[1]))) {
			return Optional.empty();
		}
		return Stream.of(MailKind.values())
			.filter((kind) -> kind.name().equals(parts[0]))
			.findFirst()
			.map((kind) -> new Subscription(parts[1], kind));
	}

	/** What the database knows of an address in the place of it. */
	String digest(String address) {
		return mac("address:" + address.strip().toLowerCase(Locale.ROOT));
	}

	private String mac(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.jdbc.sql("select secret from mail_secret").query(byte[].class).single(),
					ALGORITHM));
			byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	/** Mails of a kind to an address, which is known by its digest alone. */
	record Subscription(String address, MailKind kind) {
	}

}
