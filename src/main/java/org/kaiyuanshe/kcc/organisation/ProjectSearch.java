package org.kaiyuanshe.kcc.organisation;

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

/** Projects to be found; archived ones last. */
@Component
class ProjectSearch implements SearchSource {

	private static final int WEIGHT = 45;

	private static final int WEIGHT_ARCHIVED = 12;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	ProjectSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(OrganisationEvent.OfProject change) {
		this.index.refresh(this, change.slug());
	}

	@EventListener
	void on(OrganisationEvent.Changed change) {
		if (change.subject().startsWith("project/")) {
			this.index.refresh(this, change.subject().substring("project/".length()));
		}
	}

	@Override
	public SearchKind kind() {
		return SearchKind.PROJECT;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql("""
				select p.slug, p.name_zh, p.name_en, p.intro_zh, p.intro_en, p.state,
				       (select string_agg(y.progress_zh, E'\\n' order by y.year desc) from project_year y
				        where y.project_id = p.id) as told_zh,
				       (select string_agg(y.progress_en, E'\\n' order by y.year desc) from project_year y
				        where y.project_id = p.id) as told_en
				from project p
				where (:ref::text is null or p.slug = :ref) and p.slug > :after order by p.slug limit :limit
				""").paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText name = Columns.text(row, "name");
		boolean archived = ProjectState.valueOf(row.getString("state")) == ProjectState.ARCHIVED;
		return new SearchDocument(kind(), row.getString("slug"), name,
				SearchText.of(Columns.text(row, "intro"), Columns.text(row, "told")),
				List.of(row.getString("slug"), SearchText.reading(name.zh())), archived ? WEIGHT_ARCHIVED : WEIGHT,
				null, false);
	}

}
