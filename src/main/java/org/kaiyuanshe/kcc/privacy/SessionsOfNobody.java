package org.kaiyuanshe.kcc.privacy;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends sessions of accounts that are gone: whoever was signing in while their account was
 * deleted may have got one.
 */
@Component
class SessionsOfNobody implements Job {

	static final String NAME = "sessions-of-nobody";

	private final JdbcClient jdbc;

	SessionsOfNobody(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int ended = this.jdbc.sql("""
				delete from spring_session s where s.principal_name is not null
				and not exists (select from account a where a.id::text = s.principal_name)
				""").update();
		return (ended > 0) ? "ended=" + ended : "";
	}

}
