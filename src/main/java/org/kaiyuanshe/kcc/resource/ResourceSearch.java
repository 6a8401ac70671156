package org.kaiyuanshe.kcc.resource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library to be found. */
@Component
class ResourceSearch implements SearchSource {

	private static final int WEIGHT = 30;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	ResourceSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(ResourceEvent change) {
		this.index.refresh(this, change.slug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.RESOURCE;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select slug, title_zh, title_en, description_zh, description_en from resource
				where retired_at is null and (:ref::text is null or slug = :ref) and slug > :after
				order by slug limit :limit
				""").paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText title = Columns.text(row, "title");
		return new SearchDocument(kind(), row.getString("slug"), title, SearchText.of(Columns.text(row, "description")),
				List.of(SearchText.reading(title.zh())), WEIGHT, null, false);
	}

}
