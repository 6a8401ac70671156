package org.kaiyuanshe.kcc.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the archives that were asked for to whoever makes them. A claim that has not
 * moved for a while is of a worker that died, and another takes over.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ExportClaims {

	/** A claim that has not moved for so long is of a worker that died. */
	static final Duration STILL = Duration.ofMinutes(2);

	private static final int MOST_ATTEMPTS = 3;

	private final JdbcClient jdbc;

	private final ExportRules rules;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ExportClaims(JdbcClient jdbc, ExportRules rules, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.clock = clock;
		this.events = events;
	}

	/** The archive that waits longest and that nobody makes; no other worker gets it. */
	public Optional<Claim> next(int steps) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					update data_export e set claim = :claim, claimed_at = :now, attempts = attempts + 1, done = 0, steps = :steps
					from account a join member m on m.id = a.member_id
					where a.id = e.account_id and e.account_id = (
					    select account_id from data_export
					    where state = 'IN_WORK' and attempts < :most and (claimed_at is null or claimed_at < :still)
					    order by asked_at limit 1 for update skip locked)
					returning e.account_id, e.claim, e.language, a.member_id
					""")
			.param("claim", Aggregate.newId())
			.param("now", Columns.parameter(now))
			.param("steps", steps)
			.param("most", MOST_ATTEMPTS)
			.param("still", Columns.parameter(now.minus(STILL)))
			.query((row, number) -> new Claim(Columns.id(row, "claim"), Columns.id(row, "account_id"),
					Columns.id(row, "member_id"), row.getString("language")))
			.optional();
	}

	/** Says that one more step is done. */
	public void advance(Claim claim) {
		this.jdbc.sql("update data_export set done = least(done + 1, steps), claimed_at = :now where claim = :claim")
			.param("now", Columns.parameter(this.clock.instant()))
			.param("claim", claim.id())
			.update();
	}

	/** Hands the archive over, unless another worker has taken the claim. */
	public boolean finish(Claim claim, byte[] archive) {
		Instant now = this.clock.instant();
		int finished = this.jdbc.sql("""
				update data_export set state = 'READY', archive = :archive, ready_at = :now, done = steps
				where claim = :claim and state = 'IN_WORK'
				""").param("archive", archive).param("now", Columns.parameter(now)).param("claim", claim.id()).update();
		if (finished == 1) {
			this.events.publishEvent(new ExportEvent.ExportMade(claim.member(), claim.account(), claim.language(),
					this.rules.until(now)));
		}
		return finished == 1;
	}

	/** Gives up what failed too often. */
	public int giveUp() {
		return this.jdbc.sql("""
				update data_export set state = 'FAILED'
				where state = 'IN_WORK' and attempts >= :most and claimed_at < :still
				""")
			.param("most", MOST_ATTEMPTS)
			.param("still", Columns.parameter(this.clock.instant().minus(STILL)))
			.update();
	}

	/** Erases the archives whose days are over. */
	public int erase() {
		return this.jdbc.sql("delete from data_export where ready_at <= :oldest")
			.param("oldest", Columns.parameter(this.rules.oldest(this.clock.instant())))
			.update();
	}

	/**
	 * An archive that one worker makes.
	 *
	 * @param language in which its owner asked
	 */
	record Claim(UUID id, UUID account, UUID member, String language) {
	}

}
