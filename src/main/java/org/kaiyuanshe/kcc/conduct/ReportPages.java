package org.kaiyuanshe.kcc.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports of breaches: for the one who has the link, and for the admins. */
@Component
@Transactional(readOnly = true)
class ReportPages {

	private static final int LONGEST_LIST = 200;

	private static final String REPORTS = """
			select r.*, taker.name as taken_by_name, closer.name as closed_by_name
			from conduct_report r left join member taker on taker.id = r.taken_by
			left join member closer on closer.id = r.closed_by
			""";

	private final JdbcClient jdbc;

	ReportPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The reports that are not closed, the oldest first. */
	public List<ReportRow> waiting() {
		return rows("where r.state <> 'CLOSED' order by r.filed_at limit :limit");
	}

	/** The closed ones, the latest first. */
	public List<ReportRow> closed() {
		return rows("where r.state = 'CLOSED' order by r.closed_at desc limit :limit");
	}

	/** The report behind a private link. */
	public Optional<ReportPage> findByToken(String token) {
		return this.jdbc.sql(REPORTS + "where r.token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query((row, number) -> page(row))
			.optional();
	}

	public Optional<ReportFile> find(UUID id) {
		return this.jdbc.sql(REPORTS + "where r.id = :id").param("id", id).query((row, number) -> file(row)).optional();
	}

	private List<ReportRow> rows(String condition) {
		return this.jdbc.sql(REPORTS + condition)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> new ReportRow(Columns.id(row, "id"), state(row),
					Objects.requireNonNull(Columns.instant(row, "filed_at")), row.getString("taken_by_name"),
					Columns.instant(row, "closed_at")))
			.list();
	}

	private ReportPage page(ResultSet row) throws SQLException {
		List<ReportPage.Addition> additions = lines(Columns.id(row, "id")).stream()
			.filter((line) -> line.kind() == ReportEntry.Kind.ADDITION)
			.map((line) -> new ReportPage.Addition(line.at(), line.text()))
			.toList();
		return new ReportPage(state(row), Objects.requireNonNull(Columns.instant(row, "filed_at")), incident(row),
				Columns.instant(row, "taken_at"), Columns.instant(row, "closed_at"), row.getString("answer"),
				additions);
	}

	private ReportFile file(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		Reporter reporter = new Reporter(row.getString("reporter_name"), row.getString("reporter_email"),
				row.getBoolean("reporter_may_reply"), row.getString("reporter_language"));
		return new ReportFile(id, state(row), Objects.requireNonNull(Columns.instant(row, "filed_at")), incident(row),
				reporter, Columns.instant(row, "taken_at"), row.getString("taken_by_name"),
				Columns.instant(row, "closed_at"), row.getString("closed_by_name"), row.getString("closed_reason"),
				row.getString("answer"), lines(id));
	}

	private List<ReportFile.Line> lines(UUID report) {
		return this.jdbc.sql("""
				select e.kind, m.name, e.written_at, e.text
				from conduct_report_entry e left join member m on m.id = e.written_by
				where e.report_id = :report order by e.position
				""")
			.param("report", report)
			.query((row, number) -> new ReportFile.Line(ReportEntry.Kind.valueOf(row.getString("kind")),
					row.getString("name"), Objects.requireNonNull(Columns.instant(row, "written_at")),
					row.getString("text")))
			.list();
	}

	private static ReportState state(ResultSet row) throws SQLException {
		return ReportState.valueOf(row.getString("state"));
	}

	private static Incident incident(ResultSet row) throws SQLException {
		return new Incident(row.getString("what"), row.getString("place"), row.getString("occurred"),
				row.getString("about"));
	}

}
