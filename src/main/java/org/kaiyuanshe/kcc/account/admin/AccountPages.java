package org.kaiyuanshe.kcc.account.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountSessions;
import org.kaiyuanshe.kcc.account.AccountWays;
import org.kaiyuanshe.kcc.account.Authority;
import org.kaiyuanshe.kcc.account.SuspensionGround;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts for admins. */
@Component
@Transactional(readOnly = true)
class AccountPages {

	private static final int PAGE = 50;

	private static final String ACCOUNTS = """
			select a.*, m.name, m.slug, m.sample, judge.name as suspended_by_name,
			       a.suspended_at is not null and coalesce(a.suspended_until > :now, true) as suspended
			from account a join member m on m.id = a.member_id left join member judge on judge.id = a.suspended_by
			""";

	private final JdbcClient jdbc;

	private final AccountSessions sessions;

	private final ObjectProvider<AccountWays> ways;

	private final Clock clock;

	AccountPages(JdbcClient jdbc, AccountSessions sessions, ObjectProvider<AccountWays> ways, Clock clock) {
		this.jdbc = jdbc;
		this.sessions = sessions;
		this.ways = ways;
		this.clock = clock;
	}

	/** One page of accounts in the order of their owners' names. */
	public Slice<AccountRow> list(AccountFilter filter) {
		List<AccountRow> rows = this.jdbc.sql("select * from (" + ACCOUNTS + """
				where (:text::text is null or m.name ilike :text or m.alias ilike :text or m.latin_name ilike :text
				       or a.email ilike :text)
				  and (:which <> 'admins' or a.authority <> 'MEMBER')
				  and (:after::text is null or (m.sort_key, a.id) >
				       (select p.sort_key, l.id from account l join member p on p.id = l.member_id
				        where l.id = :after::uuid))
				order by m.sort_key, a.id) found
				where :which <> 'suspended' or suspended limit :limit
				""")
			.param("text", Columns.contains(filter.q()))
			.param("which", filter.which())
			.param("after", filter.after())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("limit", PAGE + 1)
			.query((row, number) -> row(row))
			.list();
		return Slice.of(rows, PAGE, (row) -> row.id().toString());
	}

	public Optional<AccountPage> find(UUID id, SignedIn reader) {
		return this.jdbc.sql(ACCOUNTS + "where a.id = :id")
			.param("id", id)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> new AccountPage(row(row), row.getString("slug"),
					Objects.requireNonNull(Columns.instant(row, "created_at")), row.getString("consent_version"),
					ways(id, row.getString("password_hash") != null), this.sessions.count(id, this.clock.millis()),
					suspension(row), id.equals(reader.accountId())))
			.optional();
	}

	private static AccountRow row(ResultSet row) throws SQLException {
		return new AccountRow(Columns.id(row, "id"), row.getString("name"), row.getString("email"),
				Authority.valueOf(row.getString("authority")), row.getBoolean("suspended"), row.getBoolean("sample"),
				Columns.instant(row, "last_sign_in_at"));
	}

	private Map<String, Integer> ways(UUID id, boolean password) {
		Map<String, Integer> all = new TreeMap<>(Map.of("password", password ? 1 : 0));
		this.ways.forEach((source) -> all.putAll(source.of(id)));
		all.values().removeIf((count) -> count == 0);
		return all;
	}

	private static AccountPage.@Nullable Suspended suspension(ResultSet row) throws SQLException {
		return row.getBoolean("suspended")
				? new AccountPage.Suspended(SuspensionGround.valueOf(row.getString("suspended_ground")),
						Columns.instant(row, "suspended_until"), row.getString("suspended_by_name"),
						Objects.requireNonNull(Columns.instant(row, "suspended_at")), row.getString("suspended_reason"))
				: null;
	}

}
