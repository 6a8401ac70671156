package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A link that signs the sample member in. */
final class SignInFixtures {

	static final String LINK = "a-link-that-signs-in";

	private SignInFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into sign_in_code (id, purpose, account_id, page_hash, link_hash, expires_at)
				select :id, 'SIGN_IN', id, 'a-page', :link, '2100-01-01' from account where email = 'member@kcc.example'
				on conflict do nothing
				""").param("id", UUID.randomUUID()).param("link", new Token(LINK).hash()).update();
	}

}
