package org.kaiyuanshe.kcc.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody adds a table without saying what it keeps of people, and for how long (R17). */
@PortalTest
class PrivacyTableTests {

	private static final Path TABLE = Path.of("docs/privacy.md");

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyTableIsInTheTable() throws IOException {
		assertThat(missing(tables(), Files.readString(TABLE))).isEmpty();
	}

	@Test
	void aTableThatNobodyWroteAboutIsFound() {
		assertThat(missing(List.of("account", "photo"), "| `account` |")).containsExactly("photo");
	}

	/**
	 * A deletion removes the account’s row, and must not stumble over what hangs on it.
	 */
	@Test
	void whatHangsOnAnAccountGoesWithIt() {
		assertThat(this.jdbc.sql("""
				select conrelid::regclass::text from pg_constraint
				where contype = 'f' and confrelid = 'account'::regclass and confdeltype <> 'c'
				""").query(String.class).list()).isEmpty();
	}

	private static List<String> missing(List<String> tables, String text) {
		return tables.stream().filter((table) -> !text.contains("`" + table + "`")).toList();
	}

	private List<String> tables() {
		return this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = current_schema() and table_type = 'BASE TABLE'
				""").query(String.class).list();
	}

}
