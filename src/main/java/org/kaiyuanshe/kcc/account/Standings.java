package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database, at every request of someone signed in, whether they still may be:
 * what a session remembers may be outdated, on this node or another.
 */
@Component
public class Standings {

	private final JdbcClient jdbc;

	private final Clock clock;

	Standings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One statement. */
	public Standing of(SignedIn me) {
		return this.jdbc.sql("""
				select authority, suspended_at is not null and coalesce(suspended_until > :now, true) as suspended
				from account where id = :id
				""")
			.param("id", me.accountId())
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> of(me, Authority.valueOf(row.getString("authority")), row.getBoolean("suspended")))
			.optional()
			.orElse(Standing.OUTDATED);
	}

	private static Standing of(SignedIn me, Authority authority, boolean suspended) {
		if (suspended) {
			return Standing.SUSPENDED;
		}
		boolean changed = me instanceof AccountPrincipal principal && principal.authority() != authority;
		return changed ? Standing.OUTDATED : Standing.GOOD;
	}

	/** What a suspended account is told; nothing for one that may sign in. */
	public Optional<Term> suspensionOf(UUID account) {
		return this.jdbc.sql("""
				select suspended_ground, suspended_until from account
				where id = :id and suspended_at is not null and coalesce(suspended_until > :now, true)
				""")
			.param("id", account)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> new Term(SuspensionGround.valueOf(row.getString("suspended_ground")),
					Columns.instant(row, "suspended_until")))
			.optional();
	}

	/** Keeps that someone has just signed in. */
	public void keepSignIn(SignedIn me) {
		this.jdbc.sql("update account set last_sign_in_at = :now where id = :id")
			.param("id", me.accountId())
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
	}

	/** Why and until when; nothing where it has no end. */
	public record Term(SuspensionGround ground, @Nullable Instant until) {
	}

}
