package org.kaiyuanshe.kcc.account;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which mailbox belongs to which account. */
@Component
@Transactional(readOnly = true)
public class Mailboxes {

	private final JdbcClient jdbc;

	Mailboxes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The account with that address, however it was typed. */
	public Optional<Mailbox> at(String email) {
		return this.jdbc.sql("select id as account, email from account where email = :email")
			.param("email", Account.normalized(email))
			.query(Mailbox.class)
			.optional();
	}

	/** The mailbox of that account. */
	public Mailbox of(UUID account) {
		return this.jdbc.sql("select id as account, email from account where id = :account")
			.param("account", account)
			.query(Mailbox.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

}
