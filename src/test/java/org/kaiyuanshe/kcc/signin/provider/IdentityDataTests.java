package org.kaiyuanshe.kcc.signin.provider;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class IdentityDataTests {

	@Autowired
	private IdentityData data;

	@Autowired
	private ProviderFixture providers;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void clear() {
		this.providers.clear();
	}

	@Test
	void aPersonIsToldWhatIsLinkedAndItIsForgotten() {
		this.providers.link("lead", "https://id.example", "42");
		this.providers.link("member", "https://id.example", "43");
		Person lead = new Person(memberOf("lead@kcc.example"), "示例", "lead@kcc.example");
		assertThat(this.data.of(lead)).singleElement()
			.satisfies((table) -> assertThat(table.rows()).singleElement()
				.satisfies((row) -> assertThat(row).containsEntry("issuer", "https://id.example")
					.containsEntry("subject", "42")
					.containsEntry("linked_at", "2026-11-20T00:00:00Z")
					.containsEntry("last_used_at", null)));
		this.data.forget(lead);
		this.data.forget(lead);
		assertThat(this.data.of(lead)).isEmpty();
		assertThat(this.providers.linked()).containsExactly("member 43");
	}

	private UUID memberOf(String email) {
		return this.jdbc.sql("select member_id from account where email = :email")
			.param("email", email)
			.query(UUID.class)
			.single();
	}

}
