package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While nodes are replaced one after the other, the old version works on the tables of
 * the new one: a migration adds, and takes away only what no version still asks for.
 */
class MigrationGuardTests {

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	/** They changed what was there before anyone could replace nodes one by one. */
	private static final Set<String> OF_BEFORE = Set.of("V0013", "V0034", "V0039", "V0040", "V0060", "V0063");

	@Test
	void noMigrationTakesAwayWhatTheVersionBeforeNeeds() throws IOException {
		Map<String, List<String>> found = new TreeMap<>();
		try (Stream<Path> files = Files.list(MIGRATIONS)) {
			for (Path file : files.toList()) {
				String version = file.getFileName().toString().substring(0, 5);
				List<String> findings = MigrationGuard.findings(Integer.parseInt(version.substring(1)),
						Files.readString(file));
				if (!findings.isEmpty()) {
					found.put(version, findings);
				}
			}
		}
		assertThat(found.keySet()).as("%s", found).isEqualTo(new TreeSet<>(OF_BEFORE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table event;", "DROP  TABLE if exists event;",
			"alter table event rename to meeting;", "alter table event rename column slug to name;",
			"alter table event drop column slug;", "alter table event drop slug;",
			"alter table event add column a text, drop column b;",
			"alter table event alter column slug type varchar(20);", "alter table event alter slug set data type text;",
			"alter table event alter column slug set not null;", "alter table event add column a text not null;",
			"alter table event add a int not null check (a in (1, 2)), add b text default 'x';",
			"drop view member_shown;", "drop function audit_forget;", "alter view v rename to w;",
			"create table a (id int); drop table b;", "-- contract: no version\ndrop table event;",
			"-- contract, unused since V0099: too early\ndrop table event;",
			"-- contract, unused since V0070:\ndrop table event;",
			"select 1; -- contract, unused since V0070: not at the beginning\ndrop table event;",
			"alter table event alter column slug drop default;" })
	void refusesWhatTakesAway(String sql) {
		assertThat(MigrationGuard.findings(80, sql)).as(sql).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table a (id uuid primary key, name text not null);",
			"alter table event add column a text;", "alter table event add column a text not null default '';",
			"alter table event add a int generated always as (1) stored not null;",
			"alter table event add constraint c check (slug is not null);", "alter table event drop constraint c;",
			"drop index event_in_order;", "drop trigger t on event;", "insert into event values ('drop table event;');",
			"alter table event alter column slug set default 'x';", "-- drop table event;\nselect 1;",
			"create function f() returns void language plpgsql as $$ begin drop table a; end $$;",
			"alter table event alter column slug drop not null;", "create or replace view member_shown as select 1;",
			"-- contract, unused since V0070: events have places since then\ndrop table event;" })
	void letsPassWhatAdds(String sql) {
		assertThat(MigrationGuard.findings(80, sql)).as(sql).isEmpty();
	}

}
