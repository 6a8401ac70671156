package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events to be found: public ones, no trials, the latest first; also by their hosts'
 * cities, speakers and partners.
 */
@Component
class EventSearch implements SearchSource {

	private static final int WEIGHT = 30;

	private static final int WEIGHT_CANCELLED = 10;

	private static final String EVENTS = """
			select e.slug, e.title_zh, e.title_en, e.summary_zh, e.summary_en, e.description_zh, e.description_en,
			       e.venue_zh, e.venue_en, e.address_zh, e.address_en, e.recap_zh, e.recap_en, e.start_local, e.status,
			       e.sample, people.people_zh, people.people_en, partners.partners_zh, partners.partners_en,
			       array(select c.city_zh from chapter c where c.id in (select e.chapter_id union all
			         select h.chapter_id from event_co_host h where h.event_id = e.id and h.state = 'ACCEPTED'
			           and h.dissolved_at is null) order by c.slug) as cities,
			       array(select coalesce(c.city_en, c.city_zh) from chapter c where c.id in (select e.chapter_id union all
			         select h.chapter_id from event_co_host h where h.event_id = e.id and h.state = 'ACCEPTED'
			           and h.dissolved_at is null) order by c.slug) as english_cities
			from event e
			left join lateral (select string_agg(concat_ws(' ', name, role_zh), '，' order by position) as people_zh,
			                          string_agg(concat_ws(' ', name, role_en), ', ' order by position) as people_en
			                   from event_person where event_id = e.id) people on true
			left join lateral (select string_agg(name_zh, '，' order by position) as partners_zh,
			                          string_agg(name_en, ', ' order by position) as partners_en
			                   from event_partner where event_id = e.id) partners on true
			where e.status <> 'DRAFT' and not e.test
			  and e.hidden_at is null and (:ref::text is null or e.slug = :ref) and e.slug > :after
			order by e.slug limit :limit
			""";

	private final SearchIndex index;

	private final JdbcClient jdbc;

	private final Communities communities;

	EventSearch(SearchIndex index, JdbcClient jdbc, Communities communities) {
		this.index = index;
		this.jdbc = jdbc;
		this.communities = communities;
	}

	@EventListener
	void on(EventChange change) {
		refresh(change.slug());
	}

	/** Finds the event by its present hosts; {@link EventLedger} hears of every one. */
	void refresh(String slug) {
		this.index.refresh(this, slug);
	}

	@Override
	public SearchKind kind() {
		return SearchKind.EVENT;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql(EVENTS).paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		boolean cancelled = EventStatus.valueOf(row.getString("status")) == EventStatus.CANCELLED;
		return new SearchDocument(kind(), row.getString("slug"), Columns.text(row, "title"),
				SearchText.of(Columns.text(row, "summary"), Columns.text(row, "description"),
						Columns.text(row, "venue"), Columns.text(row, "address"), Columns.text(row, "people"),
						Columns.text(row, "partners"), Columns.text(row, "recap")),
				keys(Columns.list(row, "cities"), Columns.list(row, "english_cities")),
				cancelled ? WEIGHT_CANCELLED : WEIGHT,
				Objects.requireNonNull(Columns.dateTime(row, "start_local")).toLocalDate(), row.getBoolean("sample"));
	}

	private List<String> keys(List<String> cities, List<String> englishCities) {
		LocalizedText name = this.communities.current().chapterName();
		List<String> keys = new ArrayList<>(englishCities);
		for (String city : cities) {
			keys.add(String.valueOf(name.with(LocalizedText.same(city)).zh()));
			keys.add(SearchText.reading(city));
		}
		return keys;
	}

}
