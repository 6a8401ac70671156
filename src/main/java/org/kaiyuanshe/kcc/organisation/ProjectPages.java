package org.kaiyuanshe.kcc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.organisation.ProjectPage.Move;
import org.kaiyuanshe.kcc.organisation.ProjectPage.Year;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of projects and the page of one. */
@Component
@Transactional(readOnly = true)
public class ProjectPages {

	private static final String PROJECTS = """
			select p.*, (select max(y.year) from project_year y where y.project_id = p.id
			             and coalesce(y.progress_zh, y.progress_en) is not null) as reported_year,
			       (select max(m.decided_at) from project_move m where m.project_id = p.id) as decided_at
			from project p where :slug::text is null or p.slug = :slug order by p.position, p.id
			""";

	private final JdbcClient jdbc;

	private final AwardPages awards;

	private final PortalSettings settings;

	private final Clock clock;

	ProjectPages(JdbcClient jdbc, AwardPages awards, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.awards = awards;
		this.settings = settings;
		this.clock = clock;
	}

	/** All projects in the order of the records. */
	public List<ProjectRow> list() {
		return this.jdbc.sql(PROJECTS).param("slug", null).query((row, number) -> row(row)).list();
	}

	/** Those that were quiet for a year, the longest first. */
	List<ProjectRow> candidates() {
		return list().stream()
			.filter(ProjectRow::candidate)
			.sorted((one, other) -> one.quietSince().compareTo(other.quietSince()))
			.toList();
	}

	Optional<ProjectPage> find(String slug) {
		return this.jdbc.sql(PROJECTS)
			.param("slug", slug)
			.query((row, number) -> page(row, Columns.id(row, "id")))
			.optional();
	}

	private ProjectPage page(ResultSet row, UUID id) throws SQLException {
		return new ProjectPage(row(row), row.getString("url"), Columns.provenance(row), moves(id), years(id),
				this.awards.ofProject(id));
	}

	private ProjectRow row(ResultSet row) throws SQLException {
		ProjectState state = ProjectState.valueOf(row.getString("state"));
		Integer reported = (Integer) row.getObject("reported_year");
		Quiet quiet = Quiet.of(row.getObject("known_from", LocalDate.class), Columns.date(row, "active_on"),
				day(row, "decided_at"), reported);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		return new ProjectRow(row.getString("slug"), Columns.text(row, "name"), state, Columns.text(row, "intro"),
				reported, quiet.since(), state != ProjectState.ARCHIVED && quiet.forAYear(today));
	}

	private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		var at = Columns.instant(row, column);
		return (at != null) ? LocalDate.ofInstant(at, this.settings.zone()) : null;
	}

	private List<Move> moves(UUID id) {
		return this.jdbc.sql("""
				select *, decided_reason as reason_zh, words_en as reason_en from project_move
				where project_id = :id order by position desc
				""")
			.param("id", id)
			.query((row, number) -> new Move(state(row.getString("from_state")),
					ProjectState.valueOf(row.getString("to_state")), (Integer) row.getObject("recorded_year"),
					Columns.instant(row, "decided_at"), Columns.text(row, "reason")))
			.list();
	}

	private static @Nullable ProjectState state(@Nullable String name) {
		return (name != null) ? ProjectState.valueOf(name) : null;
	}

	private List<Year> years(UUID id) {
		return this.jdbc.sql("select * from project_year where project_id = :id order by year desc")
			.param("id", id)
			.query((row, number) -> new Year(row.getInt("year"), Columns.text(row, "progress"),
					Columns.text(row, "plan"), Columns.provenance(row)))
			.list();
	}

}
