package org.kaiyuanshe.kcc.feed;

import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret part of the address of a member's own calendar. */
public final class OwnCalendar {

	private OwnCalendar() {
	}

	/** The key as it is today of the member who signs in with that address. */
	public static String keyOf(JdbcClient jdbc, String email) {
		UUID member = jdbc.sql("select member_id from account where email = :email")
			.param("email", email)
			.query(UUID.class)
			.single();
		return new CalendarKeys(jdbc, Clock.systemUTC()).keyOf(member);
	}

}
