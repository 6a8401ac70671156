package org.kaiyuanshe.kcc.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The portal's own role of the database adds lines to the log and does nothing else to
 * it; with the owner's connection the same statements get further.
 */
@PortalTest
class AppendOnlyTests {

	private static final String LINE = """
			insert into audit_entry (id, at, action, subject) values (gen_random_uuid(), '2026-11-21', 'Test', 'test/1')
			""";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set by_member = null", "delete from audit_entry",
			"truncate audit_entry", "alter table audit_entry disable trigger all",
			"alter table audit_entry drop column detail", "drop trigger audit_entry_final on audit_entry",
			"drop table audit_entry", "alter table audit_entry owner to portal",
			"create or replace function audit_entry_is_final() returns trigger language sql as 'select 1'",
			"create rule none as on insert to audit_entry do instead nothing", "set role portal_owner",
			"update flyway_schema_history set success = true", "create table kept (one int)" })
	void thePortalsRoleIsRefused(String statement) {
		List<String> before = lines();
		assertThat(before).isNotEmpty();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("ERROR: (?s)(permission denied|must be owner|must be able).*");
		assertThat(lines()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set by_member = null", "delete from audit_entry",
			"truncate audit_entry", "update audit_entry set detail = 'x' where action <> ''" })
	void evenTheOwnerMeetsTheTrigger(String statement) {
		List<String> before = lines();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> TestDatabase.owner(this.database).sql(statement).update())
			.withMessageContaining("audit entries are final");
		assertThat(lines()).isEqualTo(before);
	}

	/** The control: what keeps lines from the portal is that it is not the owner. */
	@Test
	void theOwnerCouldTakeTheTriggerAway() throws SQLException {
		try (Connection owner = DriverManager.getConnection(this.database.getJdbcUrl(), TestDatabase.OWNER, "");
				Statement statement = owner.createStatement()) {
			owner.setAutoCommit(false);
			statement.execute(LINE);
			statement.execute("drop trigger audit_entry_final on audit_entry");
			assertThat(statement.executeUpdate("update audit_entry set detail = 'x' where action = 'Test'")).isOne();
			assertThat(statement.executeUpdate("delete from audit_entry where action = 'Test'")).isOne();
			owner.rollback();
		}
	}

	@Test
	void thePortalsRoleAddsLines() throws SQLException {
		try (Connection portal = DriverManager.getConnection(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword()); Statement statement = portal.createStatement()) {
			portal.setAutoCommit(false);
			assertThat(statement.executeUpdate(LINE)).isOne();
			portal.rollback();
		}
	}

	private List<String> lines() {
		return this.jdbc.sql("select e::text from audit_entry e order by id").query(String.class).list();
	}

}
