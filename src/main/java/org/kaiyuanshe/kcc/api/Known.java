package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refuses filters and cursors that name what is not there. */
@Component
@Transactional(readOnly = true)
class Known {

	private final JdbcClient jdbc;

	Known(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void chapter(@Nullable String slug) {
		check("chapter", "api.chapter", "select exists (select 1 from chapter where slug = :key)", slug);
	}

	void chapterCursor(@Nullable String slug) {
		check("cursor", "api.cursor", "select exists (select 1 from chapter where slug = :key)", slug);
	}

	void eventCursor(@Nullable String slug) {
		check("cursor", "api.cursor", """
				select exists (select 1 from event where slug = :key and status <> 'DRAFT' and not test
				  and hidden_at is null)
				""", slug);
	}

	void recapCursor(@Nullable String slug) {
		check("cursor", "api.cursor", """
				select exists (select 1 from recap where slug = :key and status = 'PUBLISHED' and hidden_at is null)
				""", slug);
	}

	private void check(String parameter, String message, String sql, @Nullable String key) {
		if (key != null && !this.jdbc.sql(sql).param("key", key).query(Boolean.class).single()) {
			throw new BadQuery(parameter, message);
		}
	}

}
