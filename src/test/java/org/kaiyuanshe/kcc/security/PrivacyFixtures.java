package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lead agreed to, and the archive of their data. */
final class PrivacyFixtures {

	static final UUID CONSENT = new UUID(7, 63);

	private PrivacyFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into consent (id, account_id, purpose, version, place, given_at)
				select :id, id, 'PROFILE', 'INTRO/PUBLIC', '/account/profile', '2026-11-20' from account
				where email = 'lead@kcc.example' on conflict do nothing
				""").param("id", CONSENT).update();
		jdbc.sql("""
				insert into data_export (account_id, language, state, asked_at, ready_at, archive)
				select id, 'zh-CN', 'READY', '2026-11-20', '2026-11-20', '\\x504b'::bytea from account
				where email = 'lead@kcc.example' on conflict do nothing
				""").update();
	}

}
