package org.kaiyuanshe.kcc.recap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.EventChange;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published recaps to be found, the latest first; also by the cities that they tell of
 * and the one that wrote them.
 */
@Component
class RecapSearch implements SearchSource {

	private static final int WEIGHT = 25;

	private static final String RECAPS = "select " + RecapPages.ALL_CITIES
			+ """
					       r.slug, r.title_zh, r.title_en, r.body_zh, r.body_en, r.published_at, r.dated, r.sample, c.city_zh, c.city_en
					from recap r left join chapter c on c.id = r.chapter_id
					where r.status = 'PUBLISHED'
					  and r.hidden_at is null and (:ref::text is null or r.slug = :ref) and r.slug > :after
					order by r.slug limit :limit
					""";

	private static final String TELL_OF = """
			select r.slug from recap r join recap_event t on t.recap_id = r.id join event e on e.id = t.event_id
			where e.slug = :event
			""";

	private final SearchIndex index;

	private final JdbcClient jdbc;

	private final Communities communities;

	private final PortalSettings settings;

	RecapSearch(SearchIndex index, JdbcClient jdbc, Communities communities, PortalSettings settings) {
		this.index = index;
		this.jdbc = jdbc;
		this.communities = communities;
		this.settings = settings;
	}

	/** That one is due says nothing about any that there is. */
	@EventListener
	void on(RecapEvent change) {
		if (!(change instanceof RecapEvent.Due)) {
			refresh(change.slug());
		}
	}

	/** An event in another city takes its recaps there. */
	@EventListener
	void on(EventChange.Moved moved) {
		this.jdbc.sql(TELL_OF).param("event", moved.slug()).query(String.class).list().forEach(this::refresh);
	}

	/** Finds the recap as it is now, or no longer. */
	void refresh(String slug) {
		this.index.refresh(this, slug);
	}

	@Override
	public SearchKind kind() {
		return SearchKind.RECAP;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql(RECAPS).paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		List<LocalizedText> cities = new ArrayList<>(RecapPages.cities(row));
		cities.add(Columns.text(row, "city"));
		return new SearchDocument(kind(), row.getString("slug"), Columns.text(row, "title"),
				SearchText.of(Columns.text(row, "body")), keys(cities), WEIGHT, day(row), row.getBoolean("sample"));
	}

	/** The day on which it came out, where that is known. */
	private @Nullable LocalDate day(ResultSet row) throws SQLException {
		Instant published = Columns.instant(row, "published_at");
		return (published != null && row.getBoolean("dated")) ? LocalDate.ofInstant(published, this.settings.zone())
				: null;
	}

	private List<String> keys(List<LocalizedText> cities) {
		LocalizedText name = this.communities.current().chapterName();
		return cities.stream()
			.filter((city) -> !city.isEmpty())
			.flatMap((city) -> Stream.of(name.with(city).zh(), name.with(city).en(), SearchText.reading(city.zh())))
			.filter(Objects::nonNull)
			.toList();
	}

}
