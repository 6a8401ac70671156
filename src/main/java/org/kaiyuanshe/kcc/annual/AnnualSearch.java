package org.kaiyuanshe.kcc.annual;

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

/**
 * Annual reports to be found, by what people wrote in them and what is frozen; what
 * modules still tell anew is found where it comes from.
 */
@Component
class AnnualSearch implements SearchSource {

	private static final int WEIGHT = 10;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	AnnualSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(AnnualEvent changed) {
		this.index.refresh(this, String.valueOf(changed.year()));
	}

	@Override
	public SearchKind kind() {
		return SearchKind.ANNUAL_REPORT;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc
			.sql("""
					select r.year::text as ref, r.title_zh, r.title_en,
					       string_agg(concat_ws(E'\\n\\n', s.title_zh, s.body_zh, s.frozen_zh), E'\\n\\n' order by s.id) as words_zh,
					       string_agg(concat_ws(E'\\n\\n', s.title_en, s.body_en, s.frozen_en), E'\\n\\n' order by s.id) as words_en
					from annual_report r left join annual_section s on s.report_id = r.id
					where (r.opened_at is not null or r.published_at is not null)
					  and (:ref::text is null or r.year::text = :ref) and r.year::text > :after
					group by r.id order by r.year::text limit :limit
					""")
			.paramSource(range)
			.query((row, number) -> document(row))
			.list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText title = Columns.text(row, "title");
		return new SearchDocument(kind(), row.getString("ref"), title, SearchText.of(Columns.text(row, "words")),
				List.of(row.getString("ref")), WEIGHT, null, false);
	}

}
