package org.kaiyuanshe.kcc.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CodeOfConduct.Edition;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Provenance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the versions of the code of conduct, and how many accounts accepted each. */
@Component
@Transactional(readOnly = true)
class VersionPages {

	private static final int LONGEST_LIST = 200;

	private static final String VERSIONS = """
			select v.*, m.name as published_by_name
			from code_of_conduct_version v left join member m on m.id = v.published_by
			""";

	private final JdbcClient jdbc;

	VersionPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<String> latestLabel() {
		return this.jdbc.sql("select label from code_of_conduct_version order by number desc limit 1")
			.query(String.class)
			.optional();
	}

	/** The version in force. */
	public Optional<CodeOfConductPage> latest() {
		return this.jdbc.sql(VERSIONS + "order by v.number desc limit 1").query((row, number) -> page(row)).optional();
	}

	public Optional<CodeOfConductPage> find(String label) {
		return this.jdbc.sql(VERSIONS + "where v.label = :label")
			.param("label", label)
			.query((row, number) -> page(row))
			.optional();
	}

	/** All versions, the newest first. */
	public List<VersionRow> rows() {
		return this.jdbc.sql("""
				select v.*, m.name as published_by_name,
				       (select count(*) from account_consent c where c.version = v.label) as accepted,
				       (select count(*) from account a where a.consent_version = v.label) as latest
				from code_of_conduct_version v left join member m on m.id = v.published_by
				order by v.number desc limit :limit
				""")
			.param("limit", LONGEST_LIST)
			.query((row, number) -> new VersionRow(row.getString("label"), Columns.text(row, "changes"),
					Objects.requireNonNull(Columns.instant(row, "published_at")), row.getString("published_by_name"),
					row.getInt("accepted"), row.getInt("latest")))
			.list();
	}

	public int accounts() {
		return this.jdbc.sql("select count(*) from account").query(Integer.class).single();
	}

	List<Edition> since(@Nullable String version) {
		return this.jdbc.sql("""
				select label, published_at, changes_zh, changes_en from code_of_conduct_version
				where number > coalesce((select number from code_of_conduct_version where label = :version),
				                        (select max(number) - 1 from code_of_conduct_version))
				order by number desc limit :limit
				""")
			.param("version", version)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> new Edition(row.getString("label"),
					Objects.requireNonNull(Columns.instant(row, "published_at")), Columns.text(row, "changes")))
			.list();
	}

	private static CodeOfConductPage page(ResultSet row) throws SQLException {
		return new CodeOfConductPage(row.getString("label"), Columns.text(row, "title"), Columns.text(row, "body"),
				Columns.text(row, "changes"), Objects.requireNonNull(Columns.instant(row, "published_at")),
				row.getString("published_by_name"),
				new Provenance(row.getString("source"), row.getString("as_of"), null, null));
	}

}
