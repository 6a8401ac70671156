package org.kaiyuanshe.kcc.registration;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often a mailbox or a network address asks within an hour. */
@Component
@Transactional
class Limits {

	private static final Duration WINDOW = Duration.ofHours(1);

	private static final int NETWORK_BYTES = 8;

	private final FormStamps stamps;

	private final RegistrationSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	Limits(FormStamps stamps, RegistrationSettings settings, JdbcClient jdbc, Clock clock) {
		this.stamps = stamps;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether one more code for that mailbox is too many. */
	boolean exceededByEmail(String email) {
		return count("EMAIL", email) > this.settings.perEmail();
	}

	/** Whether one more registration from that network is too many. */
	boolean exceededByAddress(String address) {
		return count("ADDRESS", network(address)) > this.settings.perAddress();
	}

	/** Forgets whom nobody has heard of for an hour. */
	int forget(Instant now) {
		return this.jdbc.sql("delete from registration_attempt where since < :start")
			.param("start", Columns.parameter(now.minus(WINDOW)))
			.update();
	}

	private int count(String kind, String key) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				insert into registration_attempt as a (kind, key, since, count) values (:kind, :key, :now, 1)
				on conflict (kind, key) do update
				set count = case when a.since < :start then 1 else a.count + 1 end,
				    since = case when a.since < :start then :now else a.since end
				returning count
				""")
			.param("kind", kind)
			.param("key", this.stamps.sign(kind + key))
			.param("now", Columns.parameter(now))
			.param("start", Columns.parameter(now.minus(WINDOW)))
			.query(Integer.class)
			.single();
	}

	/** With IPv6 a household has a whole network of addresses. */
	private static String network(String address) {
		try {
			InetAddress host = InetAddress.ofLiteral(address);
			return (host instanceof Inet6Address) ? Arrays.toString(Arrays.copyOf(host.getAddress(), NETWORK_BYTES))
					: address;
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
