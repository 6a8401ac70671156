package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.Chapter.ChapterFounded;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chapters to be found, whatever their status (R5); dissolved ones last. */
@Component
class ChapterSearch implements SearchSource {

	private static final int WEIGHT = 60;

	private static final int WEIGHT_DISSOLVED = 20;

	private static final String CHAPTERS = """
			select c.slug, c.city_zh, c.city_en, c.region, c.status, c.intro_zh, c.intro_en,
			       (select string_agg(concat_ws(' ', p.name_zh, p.address_zh), '，' order by p.position)
			        from chapter_place p where p.chapter_id = c.id) as places_zh,
			       (select string_agg(concat_ws(' ', p.name_en, p.address_en), ', ' order by p.position)
			        from chapter_place p where p.chapter_id = c.id) as places_en
			from chapter c
			where (:ref::text is null or c.slug = :ref) and c.slug > :after order by c.slug limit :limit
			""";

	private final SearchIndex index;

	private final JdbcClient jdbc;

	private final Communities communities;

	ChapterSearch(SearchIndex index, JdbcClient jdbc, Communities communities) {
		this.index = index;
		this.jdbc = jdbc;
		this.communities = communities;
	}

	@EventListener
	void on(ChapterFounded founded) {
		this.index.refresh(this, founded.slug());
	}

	@EventListener
	void on(ChapterProfileChanged changed) {
		this.index.refresh(this, changed.slug());
	}

	@EventListener
	void on(ChapterEvent decided) {
		this.index.refresh(this, decided.slug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.CHAPTER;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql(CHAPTERS).paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		LocalizedText city = Columns.text(row, "city");
		boolean dissolved = ChapterStatus.valueOf(row.getString("status")) == ChapterStatus.DISSOLVED;
		return new SearchDocument(kind(), row.getString("slug"), this.communities.current().chapterName().with(city),
				SearchText.of(Columns.text(row, "intro"), Columns.text(row, "places")),
				keys(row.getString("slug"), city, row.getString("region")), dissolved ? WEIGHT_DISSOLVED : WEIGHT, null,
				false);
	}

	private List<String> keys(String slug, LocalizedText city, String region) {
		Stream<String> regions = this.communities.current()
			.regions()
			.stream()
			.filter((each) -> each.code().equals(region))
			.map(Community.Region::name)
			.flatMap((name) -> Stream.of(name.zh(), name.en()));
		return Stream.concat(Stream.of(slug, city.zh(), city.en(), SearchText.reading(city.zh())), regions)
			.filter(Objects::nonNull)
			.toList();
	}

}
