package org.kaiyuanshe.kcc.feed;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which events a member comes to. */
@Component
@Transactional(readOnly = true)
class MyEvents {

	private final JdbcClient jdbc;

	MyEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The events at which the member has a seat. Whose account is gone has no calendar.
	 */
	public List<UUID> of(UUID member) {
		return this.jdbc.sql("""
				select r.event_id from registration r
				where r.member_id = :member and r.status = 'CONFIRMED'
				  and exists (select 1 from account a where a.member_id = :member)
				""").param("member", member).query(UUID.class).list();
	}

}
