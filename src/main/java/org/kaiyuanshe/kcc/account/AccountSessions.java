package org.kaiyuanshe.kcc.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions of an account, in the transaction that is the reason for it: they are
 * rows of the database, so they are dead at once on every node.
 */
@Component
@Transactional
public class AccountSessions {

	private final JdbcClient jdbc;

	AccountSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Ends all of them and tells how many they were. */
	public int endAll(UUID account) {
		return endOthers(account, null);
	}

	/** Ends all but that one. */
	public int endOthers(UUID account, @Nullable String current) {
		return this.jdbc.sql("""
				delete from spring_session
				where principal_name = :account and session_id <> coalesce(:current::text, '')
				""").param("account", account.toString()).param("current", current).update();
	}

	/**
	 * Ends one of them.
	 * @param handle what the page knows it by: the SHA-256 of its id, as the id is the
	 * secret of the cookie
	 * @return whether there was one
	 */
	public boolean end(UUID account, String handle) {
		return this.jdbc.sql("""
				delete from spring_session
				where principal_name = :account and encode(sha256(convert_to(session_id, 'UTF8')), 'hex') = :handle
				""").param("account", account.toString()).param("handle", handle).update() > 0;
	}

	/** How many there are, those that ran out and wait to be removed not counted. */
	@Transactional(readOnly = true)
	public int count(UUID account, long now) {
		return this.jdbc
			.sql("select count(*) from spring_session where principal_name = :account and expiry_time > :now")
			.param("account", account.toString())
			.param("now", now)
			.query(Integer.class)
			.single();
	}

}
