package org.kaiyuanshe.kcc.signin.factor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a person: their labels and when they were used. */
@Component
@Transactional
class PasskeyPersonalData implements PersonalData {

	private static final String THEIRS = " where account_id in (select id from account where member_id = :member)";

	private final JdbcClient jdbc;

	PasskeyPersonalData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Table> of(Person person) {
		List<Map<String, @Nullable Object>> rows = this.jdbc
			.sql("select label, created_at, last_used_at from passkey" + THEIRS + " order by created_at")
			.param("member", person.member())
			.query((row, number) -> {
				Map<String, @Nullable Object> passkey = new LinkedHashMap<>();
				for (String column : List.of("label", "created_at", "last_used_at")) {
					passkey.put(column, row.getString(column));
				}
				return passkey;
			})
			.list();
		return rows.isEmpty() ? List.of() : List.of(new Table("passkeys", rows));
	}

	@Override
	public void forget(Person person) {
		this.jdbc.sql("delete from passkey_owner" + THEIRS).param("member", person.member()).update();
	}

}
