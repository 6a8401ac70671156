package org.kaiyuanshe.kcc.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
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

	private static final String ALL = "ALL";

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	UnsubscribeLinks(JdbcClient jdbc, PortalSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * The link of a mail of that kind to that address; in a mail that cannot be switched
	 * off itself it is about all that can.
	 */
	String link(String recipient, Optional<MailKind> kind, Locale language) {
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		return this.settings.url(prefix + "/unsubscribe/" + key(recipient, kind));
	}

	/** The last part of that link. */
	String key(String recipient, Optional<MailKind> kind) {
		String signed = kind.map(MailKind::name).orElse(ALL) + "." + digest(recipient);
		return signed + "." + mac("link:" + signed);
	}

	/** What a link stands for; nothing for one that the portal did not make. */
	Optional<Subscription> read(String token) {
		String[] parts = token.split("\\.", -1);
		if (parts.length != 3 || !isSame(parts[2], mac("link:" + parts[0] + "." + parts[1]))) {
			return Optional.empty();
		}
		Optional<MailKind> named = Stream.of(MailKind.values())
			.filter((kind) -> kind.name().equals(parts[0]))
			.findFirst();
		return (named.isPresent() || parts[0].equals(ALL)) ? Optional.of(new Subscription(parts[1], named.orElse(null)))
				: Optional.empty();
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

	/**
	 * Mails to an address, which is known by its digest alone.
	 *
	 * @param kind none for all kinds
	 */
	record Subscription(String address, @Nullable MailKind kind) {

		List<MailKind> kinds() {
			return (this.kind != null) ? List.of(this.kind) : List.of(MailKind.values());
		}

	}

}
