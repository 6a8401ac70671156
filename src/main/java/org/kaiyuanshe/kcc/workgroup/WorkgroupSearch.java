package org.kaiyuanshe.kcc.workgroup;

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
import org.kaiyuanshe.kcc.workgroup.Workgroup.WorkgroupEntered;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workgroups to be found; archived ones last. */
@Component
class WorkgroupSearch implements SearchSource {

	private static final int WEIGHT = 50;

	private static final int WEIGHT_ARCHIVED = 15;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	WorkgroupSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(WorkgroupEntered entered) {
		this.index.refresh(this, entered.slug());
	}

	@EventListener
	void on(WorkgroupEvent changed) {
		this.index.refresh(this, changed.slug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.WORKGROUP;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select w.slug, w.name_zh, w.name_en, w.intro_zh, w.intro_en, w.tags, w.archived,
				       p.name_zh as parent_zh, p.name_en as parent_en
				from workgroup w left join workgroup p on p.id = w.parent_id
				where (:ref::text is null or w.slug = :ref) and w.slug > :after order by w.slug limit :limit
				""").paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText name = Columns.text(row, "name");
		List<String> keys = new ArrayList<>(Columns.list(row, "tags"));
		keys.add(row.getString("slug"));
		keys.add(SearchText.reading(name.zh()));
		return new SearchDocument(kind(), row.getString("slug"), name,
				SearchText.of(Columns.text(row, "intro"), Columns.text(row, "parent")), keys,
				row.getBoolean("archived") ? WEIGHT_ARCHIVED : WEIGHT, null, false);
	}

}
