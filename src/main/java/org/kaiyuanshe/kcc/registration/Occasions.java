package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.event.EventStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the events that people register for. */
@Component
@Transactional(readOnly = true)
class Occasions {

	private static final String EVENTS = """
			select e.*, c.slug as chapter_slug, c.city_zh, c.city_en, coalesce(c.hue, 0) as hue
			from event e left join chapter c on c.id = e.chapter_id
			""";

	private final JdbcClient jdbc;

	Occasions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An event that visitors can see. */
	Occasion visible(String slug) {
		return this.jdbc.sql(EVENTS + """
				where e.slug = :slug and e.status <> 'DRAFT' and not e.test and e.hidden_at is null
				""")
			.param("slug", slug)
			.query((row, number) -> occasion(row))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** An event of a chapter, as its team may see it. */
	Occasion of(String chapter, String slug) {
		return this.jdbc.sql(EVENTS + "where e.slug = :slug and c.slug = :chapter")
			.param("slug", slug)
			.param("chapter", chapter)
			.query((row, number) -> occasion(row))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	Occasion get(UUID event) {
		return this.jdbc.sql(EVENTS + "where e.id = :id")
			.param("id", event)
			.query((row, number) -> occasion(row))
			.single();
	}

	Optional<Occasion> find(String slug) {
		return this.jdbc.sql(EVENTS + "where e.slug = :slug")
			.param("slug", slug)
			.query((row, number) -> occasion(row))
			.optional();
	}

	private static Occasion occasion(ResultSet row) throws SQLException {
		return new Occasion(Columns.id(row, "id"), row.getString("slug"), Columns.text(row, "title"),
				EventPages.when(row), EventMode.valueOf(row.getString("mode")), Columns.text(row, "venue"),
				Columns.text(row, "address"), row.getString("online_url"), (Integer) row.getObject("capacity"),
				EventStatus.valueOf(row.getString("status")), row.getString("chapter_slug"), Columns.text(row, "city"),
				row.getInt("hue"), row.getBoolean("test"), row.getBoolean("sample"));
	}

}
