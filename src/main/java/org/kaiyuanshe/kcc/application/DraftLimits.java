package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many drafts an address may have, and how long one is kept untouched. */
@Component
@Transactional
class DraftLimits {

	/** Nobody can have someone else flooded with mails. */
	static final int MOST_PER_ADDRESS = 3;

	/** How long a draft is kept after its applicant last wrote to it. */
	static final Duration LIFE = Duration.ofDays(30);

	/** How long the portal can still say what became of a draft's private link. */
	private static final Duration MEMORY = Duration.ofDays(365);

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftLimits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether that address may have no more drafts; of several that come at once, each
	 * waits for the one before.
	 */
	boolean isReached(String email) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(:email), 13))")
			.param("email", email)
			.query()
			.listOfRows();
		return this.jdbc.sql("""
				select count(*) from chapter_application
				where status = 'DRAFT' and lower(applicant_email) = lower(:email) and touched_at > :oldest
				""")
			.param("email", email)
			.param("oldest", Columns.parameter(this.clock.instant().minus(LIFE)))
			.query(Integer.class)
			.single() >= MOST_PER_ADDRESS;
	}

	/** Whether the link led to a draft that has expired. */
	@Transactional(readOnly = true)
	public boolean hasExpired(String token) {
		return this.jdbc.sql("""
				select exists (select from expired_application where token_hash = :hash)
				    or exists (select from chapter_application
				               where token_hash = :hash and status = 'DRAFT' and touched_at <= :oldest)
				""")
			.param("hash", new Token(token).hash())
			.param("oldest", Columns.parameter(this.clock.instant().minus(LIFE)))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Deletes what was never sent and has not been touched for too long; returns how
	 * much.
	 */
	int deleteExpired(Instant now) {
		this.jdbc.sql("delete from expired_application where expired_at < :oldest")
			.param("oldest", Columns.parameter(now.minus(MEMORY)))
			.update();
		return this.jdbc.sql("""
				with gone as (
				  delete from chapter_application where submitted_at is null and touched_at <= :oldest
				  returning token_hash)
				insert into expired_application (token_hash, expired_at) select token_hash, :now from gone
				on conflict do nothing
				""").param("oldest", Columns.parameter(now.minus(LIFE))).param("now", Columns.parameter(now)).update();
	}

}
