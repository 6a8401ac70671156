package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ways to a chapter. */
@Component
@Transactional(readOnly = true)
class ContactReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	ContactReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The chapter of that slug, made by one who is handed its row and the ways to it: one
	 * statement, a row for each link and place.
	 */
	<T> Optional<T> find(String slug, Maker<T> maker) {
		return this.jdbc
			.sql("select c.*, ways.url, ways.name_zh, ways.name_en, ways.address_zh, ways.address_en, "
					+ ChatGroupPages.COLUMNS + " from " + ChatGroupPages.TABLES + """
							left join (
							  select chapter_id, url, label_zh as name_zh, label_en as name_en, null as address_zh,
							         null as address_en, position from chapter_link
							  union all
							  select chapter_id, null, name_zh, name_en, address_zh, address_en, position
							  from chapter_place) ways on ways.chapter_id = c.id
							where c.slug = :slug order by ways.position
							""")
			.param("slug", slug)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((ResultSetExtractor<Optional<T>>) (rows) -> make(rows, maker));
	}

	private static <T> Optional<T> make(ResultSet rows, Maker<T> maker) throws SQLException {
		List<ChapterLink> links = new ArrayList<>();
		List<ChapterPlace> places = new ArrayList<>();
		while (rows.next()) {
			ChatGroupView group = read(rows, links, places);
			if (rows.isLast()) {
				return Optional
					.of(maker.make(rows, new ChapterContacts(Columns.text(rows, "contact"), links, places, group)));
			}
		}
		return Optional.empty();
	}

	private static ChatGroupView read(ResultSet row, List<ChapterLink> links, List<ChapterPlace> places)
			throws SQLException {
		LocalizedText name = Columns.text(row, "name");
		String url = row.getString("url");
		if (url != null) {
			links.add(new ChapterLink(name, url));
		}
		else if (!name.isEmpty()) {
			places.add(new ChapterPlace(name, Columns.text(row, "address")));
		}
		return ChatGroupPages.view(row);
	}

	/** Makes something of a chapter's row and the ways to it. */
	interface Maker<T> {

		T make(ResultSet row, ChapterContacts contacts) throws SQLException;

	}

}
