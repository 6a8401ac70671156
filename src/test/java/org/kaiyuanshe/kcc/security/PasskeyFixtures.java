package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A passkey of the sample lead, which no device has. */
final class PasskeyFixtures {

	private static final UUID PASSKEY = new UUID(7, 99);

	private PasskeyFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into passkey_owner (account_id, handle)
				select id, decode(repeat('07', 32), 'hex') from account where email = 'lead@kcc.example'
				on conflict do nothing
				""").update();
		jdbc.sql("""
				insert into passkey (id, account_id, credential_id, public_key, attestation, signatures, verifies,
				                     backup_eligible, backed_up, label, created_at)
				select :id, id, '\\x07', '\\x07', '\\x07', 0, true, false, false, 'Phone', '2026-11-20'
				from account where email = 'lead@kcc.example' on conflict do nothing
				""").param("id", PASSKEY).update();
	}

}
