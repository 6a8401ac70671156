package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sample accounts that the embedded run shows on its sign-in page. */
@Component
public class DemoAccounts {

	/** Their common password; outside the embedded run no such account exists. */
	public static final String PASSWORD = "open-source-2026";

	private final JdbcClient jdbc;

	DemoAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<DemoAccount> all() {
		return this.jdbc.sql("""
				select a.email, m.name, a.authority from account a join member m on m.id = a.member_id
				where m.sample order by a.email
				""").query(DemoAccount.class).list();
	}

	/** Whether the account is one of them. */
	public boolean contain(UUID account) {
		return this.jdbc
			.sql("""
					select exists (select from account a join member m on m.id = a.member_id where a.id = :account and m.sample)
					""")
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/** An address to sign in with and who that is. */
	public record DemoAccount(String email, String name, Authority authority) {
	}

}
