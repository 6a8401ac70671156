package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes on the seats of offers that nobody accepted, and forgets what is needed no more:
 * requests without a code, and after a while who took part (R10, R17).
 */
@Component
class WaitlistCheck implements Job {

	private static final Logger log = LoggerFactory.getLogger(WaitlistCheck.class);

	static final String NAME = "waitlist";

	private final Waitlist waitlist;

	private final Requests requests;

	private final TransactionTemplate transaction;

	private final Erasure erasure;

	private final RegistrationSettings settings;

	private final JdbcClient jdbc;

	WaitlistCheck(Waitlist waitlist, Requests requests, TransactionTemplate transaction, Erasure erasure,
			RegistrationSettings settings, JdbcClient jdbc) {
		this.waitlist = waitlist;
		this.requests = requests;
		this.transaction = transaction;
		this.erasure = erasure;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		List<@Nullable Integer> passed = this.waitlist.due(now).stream().map((event) -> passOn(event, now)).toList();
		int expired = passed.stream().filter(Objects::nonNull).mapToInt((each) -> each).sum();
		long stuck = passed.stream().filter(Objects::isNull).count();
		this.transaction.executeWithoutResult((status) -> this.requests.forget(now));
		Integer erased = this.transaction.execute((status) -> erase(now));
		String counts = (expired + erased > 0) ? "expired=%d erased=%d".formatted(expired, erased) : "";
		return (stuck > 0) ? (counts + " stuck=" + stuck).strip() : counts;
	}

	/**
	 * How many offers ended; nothing where it failed, which keeps no other event waiting.
	 */
	private @Nullable Integer passOn(UUID event, Instant now) {
		try {
			return this.waitlist.expire(event, now);
		}
		catch (RuntimeException ex) {
			log.error("Seats of event {} could not be passed on", event, ex);
			return null;
		}
	}

	/** Keeps that someone took part, not who. */
	private int erase(Instant now) {
		Instant before = now.minus(Duration.ofDays(this.settings.memoryDays()));
		this.jdbc.sql("""
				update walk_in w set name = null from event e
				where e.id = w.event_id and w.name is not null and e.ends_at < :before
				""").param("before", Columns.parameter(before)).update();
		List<UUID> old = this.jdbc.sql("""
				select r.id from registration r join event e on e.id = r.event_id
				where e.ends_at < :before and r.email not like 'erased-%' limit 500
				""").param("before", Columns.parameter(before)).query(UUID.class).list();
		return this.erasure.erase(old);
	}

}
