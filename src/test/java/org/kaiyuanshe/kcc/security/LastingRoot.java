package org.kaiyuanshe.kcc.security;

import java.util.Map;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The site admin at a browser, signed in even after a form that ended the session or
 * changed the account; when closed, the account is as it was.
 */
final class LastingRoot implements AutoCloseable {

	private final int port;

	private final JdbcClient jdbc;

	private final Map<String, Object> account;

	private Visitor visitor;

	LastingRoot(int port, JdbcClient jdbc) {
		this.port = port;
		this.jdbc = jdbc;
		this.account = jdbc.sql("select * from account where email = 'root@kcc.example'").query().singleRow();
		this.visitor = Visitor.signedIn(port, "root");
	}

	Visitor visitor() {
		if (this.visitor.get("/account").statusCode() != 200) {
			close();
			this.visitor = Visitor.signedIn(this.port, "root");
		}
		return this.visitor;
	}

	@Override
	public void close() {
		this.visitor.close();
		String columns = this.account.keySet()
			.stream()
			.map("%1$s = :%1$s"::formatted)
			.collect(Collectors.joining(", "));
		this.jdbc.sql("update account set " + columns + " where id = :id").params(this.account).update();
	}

}
