package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that someone took part and how they liked it, not who (R11, R17). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erasure {

	private final JdbcClient jdbc;

	Erasure(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Links and answers go, too, and what they wrote. */
	int erase(List<UUID> registrations) {
		if (registrations.isEmpty()) {
			return 0;
		}
		for (String table : List.of("registration_link", "registration_answer")) {
			this.jdbc.sql("delete from " + table + " where registration_id in (:ids)")
				.param("ids", registrations)
				.update();
		}
		return this.jdbc.sql("""
				update registration set name = '–', email = 'erased-' || id, member_id = null, decided_reason = null,
				       rating_comment = null, version = version + 1
				where id in (:ids)
				""").param("ids", registrations).update();
	}

}
