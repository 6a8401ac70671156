package org.kaiyuanshe.kcc.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That someone asked for their data, and the archive itself. */
@Component
class ExportData implements PersonalData {

	private final JdbcClient jdbc;

	ExportData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Table> of(Person person) {
		List<Map<String, @Nullable Object>> rows = this.jdbc.sql("""
				select e.asked_at, e.language from data_export e join account a on a.id = e.account_id
				where a.member_id = :member
				""").param("member", person.member()).query((row, number) -> {
			Map<String, @Nullable Object> cells = new LinkedHashMap<>();
			cells.put("askedAt", Columns.instant(row, "asked_at"));
			cells.put("language", row.getString("language"));
			return cells;
		}).list();
		return List.of(new Table("exports", rows));
	}

	@Override
	public void forget(Person person) {
		this.jdbc.sql("delete from data_export where account_id in (select id from account where member_id = :member)")
			.param("member", person.member())
			.update();
	}

}
