package org.kaiyuanshe.kcc.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret parts of the addresses of members' own calendars. They are signed with a key
 * that only the database knows, so that none is stored; a new one makes the old one
 * worthless.
 */
@Component
class CalendarKeys {

	private static final String ALGORITHM = "HmacSHA256";

	/** 128 bits, which nobody guesses. */
	private static final int BYTES = 16;

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final JdbcClient jdbc;

	private final Clock clock;

	CalendarKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The key of that member's calendar as it is today. */
	@Transactional(readOnly = true)
	public String keyOf(UUID member) {
		String name = BASE64.encodeToString(ByteBuffer.allocate(16)
			.putLong(member.getMostSignificantBits())
			.putLong(member.getLeastSignificantBits())
			.array());
		return name + "." + signature(member);
	}

	/** Whose calendar a key opens; nothing for one that is old or not the portal's. */
	@Transactional(readOnly = true)
	public Optional<UUID> memberOf(String key) {
		String[] parts = key.split("\\.", -1);
		return (parts.length == 2) ? member(parts[0]).filter((member) -> isSame(parts[1], signature(member)))
				: Optional.empty();
	}

	/** From now on another key opens the calendar. */
	@Transactional
	public void renew(UUID member) {
		this.jdbc.sql("""
				insert into calendar_link (member_id, renewals, since) values (:member, 1, :now)
				on conflict (member_id) do update set renewals = calendar_link.renewals + 1, since = excluded.since
				""").param("member", member).param("now", Columns.parameter(this.clock.instant())).update();
	}

	private static Optional<UUID> member(String name) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(name);
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			return (bytes.length == 16) ? Optional.of(new UUID(buffer.getLong(), buffer.getLong())) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private String signature(UUID member) {
		return this.jdbc.sql("""
				select secret, coalesce((select renewals from calendar_link where member_id = :member), 0) as renewals
				from calendar_secret
				""")
			.param("member", member)
			.query((row, number) -> mac(row.getBytes("secret"), "calendar:" + member + ":" + row.getInt("renewals")))
			.single();
	}

	private static String mac(byte[] secret, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret, ALGORITHM));
			return BASE64.encodeToString(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
