package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the open cases. */
@Component
@Transactional(readOnly = true)
public class InactivityPages {

	private final JdbcClient jdbc;

	InactivityPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open cases, the oldest first. */
	public List<OpenCase> openCases() {
		return this.jdbc.sql("""
				select c.slug, c.city_zh, c.city_en, i.opened_at
				from inactivity_case i join chapter c on c.id = i.chapter_id
				where i.closed_at is null order by i.opened_at, c.sort_key
				""")
			.query((row, number) -> new OpenCase(row.getString("slug"), Columns.text(row, "city"),
					Objects.requireNonNull(Columns.instant(row, "opened_at"))))
			.list();
	}

	/** A case that waits for people to talk. */
	public record OpenCase(String chapter, LocalizedText city, Instant openedAt) {
	}

}
