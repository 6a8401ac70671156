package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tables tell of their changes, and which ones a statement reads. */
@PortalTest
class TablesTests {

	@Autowired
	private Tables tables;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyTableTellsOfItsChangesOrIsListed() throws IOException {
		List<String> silent = this.jdbc.sql("""
				select relname from pg_class c
				where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
				      and not exists (select 1 from pg_trigger where tgrelid = c.oid and tgname = 'tells_change')
				""").query(String.class).list();
		List<String> listed = Files.readAllLines(Path.of("src/test/resources/untold-tables.csv"))
			.stream()
			.skip(2)
			.map((line) -> line.substring(0, line.indexOf(',')))
			.toList();
		assertThat(new TreeSet<>(silent)).isEqualTo(new TreeSet<>(listed));
	}

	@Test
	void tablesAreFoundInQueriesViewsAndFunctions() {
		assertThat(read("select e.title_zh from event e join chapter c on c.id = e.chapter_id -- member"))
			.hasValue(Set.of("community", "event", "chapter"));
		assertThat(read("select name from member_shown where slug = 'event'"))
			.hasValue(Set.of("community", "member", "member_profile"));
		assertThat(read("select chapter_clock_start(c, now()) from chapter c"))
			.hasValue(Set.of("community", "chapter", "chapter_activity"));
		assertThat(read("set statement_timeout = '5s'")).hasValue(Set.of("community"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from account", "update event set version = 1", "select id from event for update",
			"insert into recap default values", "with gone as (delete from event returning id) select * from gone",
			"select version from account_consent", "select nextval('x')" })
	void whatChangesSomethingOrReadsATableThatTellsNothingIsNotFollowed(String sql) {
		assertThat(read(sql)).isEmpty();
		assertThat(this.tables.readBy(List.of("select * from event", sql))).isEmpty();
	}

	private Optional<Set<String>> read(String sql) {
		return this.tables.readBy(List.of(sql));
	}

}
