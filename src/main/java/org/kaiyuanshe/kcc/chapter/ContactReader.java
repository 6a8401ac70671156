package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
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
	 * The ways to the chapter with that id: one statement, a row for each link and place.
	 */
	public ChapterContacts of(UUID chapter, LocalizedText sentence) {
		List<ChapterLink> links = new ArrayList<>();
		List<ChapterPlace> places = new ArrayList<>();
		List<ChatGroupView> group = this.jdbc
			.sql("select ways.*, " + ChatGroupPages.COLUMNS + " from " + ChatGroupPages.TABLES
					+ """
							left join (
							  select url, label_zh as name_zh, label_en as name_en, null as address_zh, null as address_en, position
							  from chapter_link where chapter_id = :chapter
							  union all
							  select null, name_zh, name_en, address_zh, address_en, position
							  from chapter_place where chapter_id = :chapter) ways on true
							where c.id = :chapter order by ways.position
							""")
			.param("chapter", chapter)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> read(row, links, places))
			.list();
		return new ChapterContacts(sentence, links, places, group.getFirst());
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

}
