package org.kaiyuanshe.kcc.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

/** Partners to be found, once all is agreed. */
@Component
class PartnerSearch implements SearchSource {

	private static final int WEIGHT = 35;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	PartnerSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(PartnerEvent change) {
		this.index.refresh(this, change.slug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.PARTNER;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select p.slug, p.name_zh, p.name_en, p.other_names, p.intro_zh, p.intro_en, p.cooperation_zh,
				       p.cooperation_en, p.message_zh, p.message_en, c.city_zh, c.city_en
				from partner p left join chapter c on c.id = p.chapter_id
				where p.agreed_at is not null and (:ref::text is null or p.slug = :ref) and p.slug > :after
				order by p.slug limit :limit
				""").paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText name = Columns.text(row, "name");
		List<String> keys = new ArrayList<>(Columns.list(row, "other_names"));
		keys.add(SearchText.reading(name.zh()));
		return new SearchDocument(
				kind(), row.getString("slug"), name, SearchText.of(Columns.text(row, "intro"),
						Columns.text(row, "cooperation"), Columns.text(row, "message"), Columns.text(row, "city")),
				keys, WEIGHT, null, false);
	}

}
