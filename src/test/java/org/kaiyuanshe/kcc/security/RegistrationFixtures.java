package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations in the states that the route table asks for. */
final class RegistrationFixtures {

	private static final String DINNER = "(select id from event where slug = 'sample-guangzhou-year-end-dinner')";

	private static final String TALKS = "(select id from event where slug = 'sample-guangzhou-lightning-talks')";

	static final UUID WALK_IN = new UUID(7, 1);

	private RegistrationFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		stand(jdbc, "guest1", "CONFIRMED", null);
		stand(jdbc, "guest5", "OFFERED", "2100-01-01");
		stand(jdbc, "guest6", "AWAITING_APPROVAL", null);
		jdbc.sql("update event_seats set taken = 4 where event_id = " + DINNER).update();
		link(jdbc, "registration", "guest1", "sample-guangzhou-year-end-dinner");
		link(jdbc, "offered", "guest5", "sample-guangzhou-year-end-dinner");
		link(jdbc, "attended", "guest1", "sample-guangzhou-first-pull-request");
		jdbc.sql("delete from registration_request where event_id = " + TALKS).update();
		jdbc.sql("""
				insert into registration_request (id, event_id, page_hash, link_hash, code_hash, name, email, language,
				                                  questions, answers, expires_at)
				select gen_random_uuid(), id, :page, :link, 'none', '示例', 'asked@kcc.example', 'zh-CN', '{}', '{}',
				       '2100-01-01' from event where id = """ + TALKS)
			.param("page", new Token("a-token-of-request").hash())
			.param("link", new Token("a-token-of-confirmation").hash())
			.update();
		jdbc.sql("insert into walk_in select :id, " + DINNER + """
				, null, 2, member_id, '2026-11-20' from account where email = 'lead@kcc.example' on conflict do nothing
				""").param("id", WALK_IN).update();
	}

	private static void stand(JdbcClient jdbc, String guest, String status, String until) {
		jdbc.sql("update registration set status = :status, offered_until = :until::timestamptz, checked_in_at = null "
				+ "where email = :email and event_id = " + DINNER)
			.param("status", status)
			.param("until", until)
			.param("email", guest + "@kcc.example")
			.update();
	}

	private static void link(JdbcClient jdbc, String name, String guest, String event) {
		jdbc.sql("""
				insert into registration_link (token_hash, check_in_hash, registration_id)
				select :token, :code, r.id from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = :event on conflict do nothing
				""")
			.param("token", new Token("a-token-of-" + name).hash())
			.param("code", new Token("a-code-of-" + name).hash())
			.param("email", guest + "@kcc.example")
			.param("event", event)
			.update();
	}

	/** Of an event that is over. */
	static String attendee(JdbcClient jdbc, String guest) {
		return jdbc.sql("""
				select r.id::text from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = 'sample-guangzhou-first-pull-request'
				""").param("email", guest + "@kcc.example").query(String.class).single();
	}

	static String participant(JdbcClient jdbc, String guest) {
		return jdbc.sql("select id::text from registration where email = :email and event_id = " + DINNER)
			.param("email", guest + "@kcc.example")
			.query(String.class)
			.single();
	}

}
