package org.kaiyuanshe.kcc.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads annual reports. */
@Component
@Transactional(readOnly = true)
class AnnualPages {

	private static final LocalizedText NOTHING = new LocalizedText(null, null);

	private static final String REPORTS = """
			select r.*, (r.opened_at is not null or r.published_at is not null) as open,
			       (select count(*) from annual_section s where s.report_id = r.id and s.state = 'EDITING') as editing,
			       (select count(*) from annual_section s where s.report_id = r.id and s.state = 'IN_REVIEW') as in_review,
			       (select count(*) from annual_section s where s.report_id = r.id and s.state = 'DONE') as done
			from annual_report r
			""";

	/** Depth first: each section is followed by those inside it. */
	private static final String SECTIONS = """
			with recursive outline (id, level, path) as (
			  select s.id, 1, array[lpad(s.position::text, 4, '0') || s.slug] from annual_section s join annual_report r on r.id = s.report_id
			  where r.year = :year and s.parent_id is null
			  union all
			  select s.id, o.level + 1, o.path || (lpad(s.position::text, 4, '0') || s.slug)
			  from annual_section s join outline o on s.parent_id = o.id)
			select s.*, o.level, exists (select from annual_section p where p.parent_id = s.id) as has_parts,
			       e.name as editor, e.slug as editor_slug, v.name as reviewer, v.slug as reviewer_slug
			from outline o join annual_section s on s.id = o.id
			left join member e on e.id = s.editor_id left join member v on v.id = s.reviewer_id
			order by o.path
			""";

	private final JdbcClient jdbc;

	private final ToldSections told;

	AnnualPages(JdbcClient jdbc, ToldSections told) {
		this.jdbc = jdbc;
		this.told = told;
	}

	/** All reports, the latest first. */
	public List<AnnualRow> all() {
		return this.jdbc.sql(REPORTS + "order by r.year desc").query((row, number) -> row(row)).list();
	}

	/** A report with everything that stands in it today. */
	public Optional<AnnualPage> find(int year) {
		return this.jdbc.sql(REPORTS + "where r.year = :year")
			.param("year", year)
			.query((row, number) -> new Head(row(row), Columns.provenance(row)))
			.optional()
			.map((head) -> new AnnualPage(head.row(), head.provenance(), sections(year, (section) -> true)));
	}

	/** One section with what the portal tells in it today. */
	public Optional<SectionView> find(int year, String slug) {
		return sections(year, (section) -> section.slug().equals(slug)).stream().findFirst();
	}

	private List<SectionView> sections(int year, Predicate<SectionView> wanted) {
		List<SectionView> sections = this.jdbc.sql(SECTIONS)
			.param("year", year)
			.query((row, number) -> section(row))
			.list()
			.stream()
			.filter(wanted)
			.toList();
		Set<String> open = sections.stream()
			.filter(AnnualPages::isToldAnew)
			.map(SectionView::kind)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Map<String, LocalizedText> texts = this.told.of(open, Year.of(year));
		return sections.stream()
			.map((each) -> isToldAnew(each) ? each.telling(texts.getOrDefault(each.kind(), NOTHING)) : each)
			.toList();
	}

	private static boolean isToldAnew(SectionView section) {
		return section.kind() != null && section.frozenAt() == null && section.editing();
	}

	private static AnnualRow row(ResultSet row) throws SQLException {
		return new AnnualRow(row.getInt("year"), Columns.text(row, "title"), row.getBoolean("open"),
				Columns.instant(row, "published_at"), row.getInt("editing"), row.getInt("in_review"),
				row.getInt("done"));
	}

	private static SectionView section(ResultSet row) throws SQLException {
		return new SectionView(row.getString("slug"), Columns.text(row, "title"), row.getInt("level"),
				row.getInt("position"), SectionState.valueOf(row.getString("state")), row.getLong("version"),
				Columns.text(row, "body"), row.getString("kind"), Columns.text(row, "frozen"),
				Columns.instant(row, "frozen_at"), row.getString("editor"), row.getString("editor_slug"),
				row.getString("reviewer"), row.getString("reviewer_slug"), row.getString("returned_reason"),
				row.getBoolean("has_parts"), Columns.provenance(row));
	}

	/** A report without its sections. */
	private record Head(AnnualRow row, Provenance provenance) {
	}

}
