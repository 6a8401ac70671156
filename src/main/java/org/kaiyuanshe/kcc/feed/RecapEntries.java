package org.kaiyuanshe.kcc.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published recaps as feeds tell of them, with their whole text. */
@Component
@Transactional(readOnly = true)
class RecapEntries implements FeedEntries {

	private static final String PUBLISHED = "select r.*, c.slug as writer, c.city_zh, c.city_en, " + RecapPages.CHANGED
			+ " as changed from recap r left join chapter c on c.id = r.chapter_id where r.status = 'PUBLISHED'"
			+ " and r.hidden_at is null" + RecapPages.BY_CHAPTER
			+ "order by r.published_at desc, r.id desc limit :most";

	private final JdbcClient jdbc;

	private final Communities communities;

	private final MessageSource messages;

	RecapEntries(JdbcClient jdbc, Communities communities, MessageSource messages) {
		this.jdbc = jdbc;
		this.communities = communities;
		this.messages = messages;
	}

	@Override
	public List<FeedEntry> latest(@Nullable String chapter, int most, Locale language) {
		return this.jdbc.sql(PUBLISHED)
			.param("chapter", chapter)
			.param("most", most)
			.query((row, number) -> entry(row, language))
			.list();
	}

	private FeedEntry entry(ResultSet row, Locale language) throws SQLException {
		Community community = this.communities.current();
		Instant published = Objects.requireNonNull(Columns.instant(row, "published_at"));
		Instant changed = Objects.requireNonNull(Columns.instant(row, "changed"));
		return new FeedEntry(Columns.id(row, "id"), "/recaps/" + row.getString("slug"), Columns.text(row, "title"),
				(row.getString("writer") != null) ? community.chapterName().with(Columns.text(row, "city"))
						: community.organisation(),
				published, row.getBoolean("dated"), changed, this.messages.getMessage("recap.list", null, language),
				Columns.text(row, "body"));
	}

}
