package org.kaiyuanshe.kcc.signin.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of who a member is at providers (R17). */
@Component
@Transactional
class IdentityData implements PersonalData {

	private final JdbcClient jdbc;

	IdentityData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Table> of(Person person) {
		List<Map<String, @Nullable Object>> rows = this.jdbc.sql("""
				select i.provider, i.issuer, i.subject, i.label, i.linked_at, i.last_used_at
				from linked_identity i join account a on a.id = i.account_id
				where a.member_id = :member order by i.linked_at, i.id
				""").param("member", person.member()).query((row, number) -> row(row)).list();
		return rows.isEmpty() ? List.of() : List.of(new Table("linked-identities", rows));
	}

	@Override
	public void forget(Person person) {
		this.jdbc.sql("""
				delete from linked_identity where account_id in (select id from account where member_id = :member)
				""").param("member", person.member()).update();
	}

	private static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
		Map<String, @Nullable Object> cells = new LinkedHashMap<>();
		for (String name : List.of("provider", "issuer", "subject", "label")) {
			cells.put(name, row.getString(name));
		}
		for (String name : List.of("linked_at", "last_used_at")) {
			Instant at = Columns.instant(row, name);
			cells.put(name, (at != null) ? at.toString() : null);
		}
		return cells;
	}

}
