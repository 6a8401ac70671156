package org.kaiyuanshe.kcc.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conferences to be found, also by their tracks. */
@Component
class ConferenceSearch implements SearchSource {

	private static final int WEIGHT = 40;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	ConferenceSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(ConferenceEvent change) {
		this.index.refresh(this, change.slug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.CONFERENCE;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select c.*, t.tracks_zh, t.tracks_en from conference c left join lateral (
				  select string_agg(name_zh, '，' order by position) as tracks_zh,
				         string_agg(name_en, ', ' order by position) as tracks_en
				  from conference_track where conference_id = c.id) t on true
				where (:ref::text is null or c.slug = :ref) and c.slug > :after order by c.slug limit :limit
				""").paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		return new SearchDocument(kind(), row.getString("slug"), Columns.text(row, "name"),
				SearchText.of(Columns.text(row, "intro"), Columns.text(row, "tracks")),
				List.of(row.getString("slug"), row.getString("year")), WEIGHT, null, false);
	}

}
