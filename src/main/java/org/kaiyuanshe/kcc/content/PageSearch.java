package org.kaiyuanshe.kcc.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kaiyuanshe.kcc.conduct.ConductEvent;
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

/**
 * The community's own pages to be found: those that have an address, and the code of
 * conduct in force.
 */
@Component
class PageSearch implements SearchSource {

	private static final String CODE_OF_CONDUCT = "code-of-conduct";

	private static final int WEIGHT = 45;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	PageSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(ConductEvent.VersionPublished published) {
		refresh(CODE_OF_CONDUCT);
	}

	void refresh(String slug) {
		this.index.refresh(this, slug);
	}

	@Override
	public SearchKind kind() {
		return SearchKind.PAGE;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select * from (
				  select slug, title_zh, title_en, body_zh, body_en from content_page where slug = any (:shown)
				  union all
				  (select :code, title_zh, title_en, body_zh, body_en from code_of_conduct_version
				   order by number desc limit 1)) as page (slug, title_zh, title_en, body_zh, body_en)
				where (:ref::text is null or slug = :ref) and slug > :after order by slug limit :limit
				""")
			.param("ref", range.ref())
			.param("after", range.after())
			.param("limit", range.limit())
			.param("shown", PageController.SHOWN.toArray(String[]::new))
			.param("code", CODE_OF_CONDUCT)
			.query((row, number) -> document(row))
			.list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText title = Columns.text(row, "title");
		return new SearchDocument(kind(), row.getString("slug"), title, SearchText.of(Columns.text(row, "body")),
				List.of(row.getString("slug"), SearchText.reading(title.zh())), WEIGHT, null, false);
	}

}
