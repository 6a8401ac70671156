package org.kaiyuanshe.kcc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.organisation.AwardPage.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads awards and who was given them. */
@Component
@Transactional(readOnly = true)
public class AwardPages {

	private static final String GRANTS = """
			from award_grant g join award a on a.id = g.award_id
			where (:award::text is null or a.slug = :award) and (:project::uuid is null or g.project_id = :project)
			""";

	private final JdbcClient jdbc;

	AwardPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All awards in the order of the records, certificates last. */
	public List<AwardPage> list() {
		return read(null);
	}

	public Optional<AwardPage> find(String slug) {
		return read(slug).stream().findFirst();
	}

	/** What the team of a project was given, the latest first. */
	List<Grant> ofProject(UUID project) {
		return grants(null, project);
	}

	private List<AwardPage> read(@Nullable String slug) {
		Map<UUID, List<Grant>> grants = grants(slug, null).stream().collect(Collectors.groupingBy(Grant::awardId));
		return this.jdbc
			.sql("select * from award where :slug::text is null or slug = :slug order by certificate, position, id")
			.param("slug", slug)
			.query((row, number) -> new AwardPage(row.getString("slug"), Columns.text(row, "name"),
					row.getBoolean("certificate"), (Integer) row.getObject("first_year"),
					(Integer) row.getObject("last_year"), Columns.text(row, "given_by"), Columns.text(row, "scope"),
					Columns.text(row, "intro"), Columns.provenance(row),
					grants.getOrDefault(Columns.id(row, "id"), List.of())))
			.list();
	}

	private List<Grant> grants(@Nullable String award, @Nullable UUID project) {
		Map<UUID, List<TeamMember>> teams = this.jdbc
			.sql("select t.*, m.slug as member_slug from award_person t left join member m on m.id = t.member_id"
					+ " where t.grant_id in (select g.id " + GRANTS + ") order by t.grant_id, t.position")
			.param("award", award)
			.param("project", project)
			.query((row, number) -> new TeamMember(Columns.id(row, "grant_id"), Named.of(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(TeamMember::grant));
		return this.jdbc.sql("""
				select g.*, a.slug as award, a.name_zh as award_zh, a.name_en as award_en,
				       (select slug from member where id = g.member_id) as member_slug,
				       (select slug from project where id = g.project_id) as project_slug
				""" + GRANTS + " order by g.year desc, g.position, g.id")
			.param("award", award)
			.param("project", project)
			.query((row, number) -> grant(row, teams.getOrDefault(Columns.id(row, "id"), List.of())))
			.list();
	}

	private static Grant grant(ResultSet row, List<TeamMember> team) throws SQLException {
		return new Grant(Columns.id(row, "id"), Columns.id(row, "award_id"), row.getString("award"),
				Columns.text(row, "award"), row.getInt("year"), Named.of(row), row.getString("project_slug"),
				team.stream().map(TeamMember::who).toList(), Columns.text(row, "citation"));
	}

	private record TeamMember(UUID grant, Named who) {
	}

}
