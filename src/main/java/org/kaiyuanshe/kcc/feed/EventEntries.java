package org.kaiyuanshe.kcc.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventPages;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events as feeds tell of them: once announced, and again whenever they change. */
@Component
@Transactional(readOnly = true)
class EventEntries implements FeedEntries {

	private static final String ANNOUNCED = """
			select e.*, least(e.announced_at, e.starts_at) as published_at, c.slug as host, c.city_zh, c.city_en
			from event e left join chapter c on c.id = e.chapter_id
			where e.status <> 'DRAFT' and not e.test and e.hidden_at is null
			""" + EventPages.BY_CHAPTER + """
			order by least(e.announced_at, e.starts_at) desc, e.id limit :most
			""";

	private final JdbcClient jdbc;

	private final Communities communities;

	private final MessageSource messages;

	EventEntries(JdbcClient jdbc, Communities communities, MessageSource messages) {
		this.jdbc = jdbc;
		this.communities = communities;
		this.messages = messages;
	}

	@Override
	public List<FeedEntry> latest(@Nullable String chapter, int most, Locale language) {
		return this.jdbc.sql(ANNOUNCED)
			.param("chapter", chapter)
			.param("most", most)
			.query((row, number) -> entry(row, language))
			.list();
	}

	private FeedEntry entry(ResultSet row, Locale language) throws SQLException {
		Community community = this.communities.current();
		Instant published = Objects.requireNonNull(Columns.instant(row, "published_at"));
		Instant changed = Objects.requireNonNull(Columns.instant(row, "changed_at"));
		return new FeedEntry(Columns.id(row, "id"), "/events/" + row.getString("slug"), Columns.text(row, "title"),
				(row.getString("host") != null) ? community.chapterName().with(Columns.text(row, "city"))
						: community.organisation(),
				published, true, changed, summary(row, language), Columns.text(row, "description"));
	}

	/** Whether it still takes place, when and where. */
	private String summary(ResultSet row, Locale language) throws SQLException {
		When when = EventPages.when(row);
		return Stream
			.of(state(row, language), when.date(language), when.time(), Columns.text(row, "venue").in(language).value(),
					this.messages.getMessage("event.mode." + row.getString("mode"), null, language))
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

	private @Nullable String state(ResultSet row, Locale language) throws SQLException {
		if (row.getObject("cancelled_at") != null) {
			return this.messages.getMessage("layout.badge.cancelled", null, language);
		}
		return (row.getObject("not_held_at") != null) ? this.messages.getMessage("event.badge.not-held", null, language)
				: null;
	}

}
