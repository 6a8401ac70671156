package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A conference without venues that the addresses of the route table lead to. */
final class ConferenceFixtures {

	private ConferenceFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into conference (id, version, slug, year, name_zh)
				values (:id, 0, 'route-conference', 2026, '大会') on conflict do nothing
				""").param("id", new UUID(7, 41)).update();
	}

}
