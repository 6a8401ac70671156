package org.kaiyuanshe.kcc.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.member.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certifies appointments in chapters, as far as the records are sure of them: since when
 * is known, and nothing is doubtful (R16).
 */
@Component
@Transactional(readOnly = true)
class Certificates {

	private final JdbcClient jdbc;

	Certificates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Certificate> find(UUID appointment) {
		return this.jdbc.sql("""
				select a.role, a.from_date, a.to_date, a.body_name_zh, a.body_name_en, c.slug, c.hue,
				       m.name, m.sample
				from appointment a
				join member m on m.id = a.member_id
				join chapter c on c.id = a.body_id and a.body_kind = 'CHAPTER'
				where a.id = :id and a.from_date is not null and not a.doubtful
				""").param("id", appointment).query((row, number) -> certificate(row)).optional();
	}

	private static Certificate certificate(ResultSet row) throws SQLException {
		return new Certificate(row.getString("name"), row.getBoolean("sample"), Role.valueOf(row.getString("role")),
				row.getString("slug"), Columns.text(row, "body_name"), row.getInt("hue"),
				Objects.requireNonNull(Columns.date(row, "from_date")), Columns.date(row, "to_date"));
	}

}
