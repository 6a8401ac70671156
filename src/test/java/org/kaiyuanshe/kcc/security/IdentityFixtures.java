package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample member has linked an identity of a provider. */
final class IdentityFixtures {

	static final UUID OWN = new UUID(7, 57);

	private IdentityFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into linked_identity (id, account_id, provider, issuer, subject, label, linked_at)
				select :id, id, 'work', 'https://id.example', '7', 'someone', '2026-11-20' from account
				where email = 'member@kcc.example' on conflict do nothing
				""").param("id", OWN).update();
	}

}
