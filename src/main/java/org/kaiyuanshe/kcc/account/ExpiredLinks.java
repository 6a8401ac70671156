package org.kaiyuanshe.kcc.account;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets invitations and changes of address that ran out: each holds the address of
 * someone who did not answer (R17). Codes that ran out go with them, also where nobody
 * asks for another.
 */
@Component
@Transactional
class ExpiredLinks implements Job {

	static final String NAME = "accounts";

	private final JdbcClient jdbc;

	ExpiredLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int forgotten = forget("account_email_change", now) + forget("account_invitation", now)
				+ forget("sign_in_code", now);
		return (forgotten > 0) ? "forgot " + forgotten : "";
	}

	private int forget(String table, Instant now) {
		return this.jdbc.sql("delete from " + table + " where expires_at <= :now")
			.param("now", Columns.parameter(now))
			.update();
	}

}
