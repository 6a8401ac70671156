package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, so that a test can see that nothing was changed. */
final class Tables {

	private Tables() {
	}

	/** A checksum of every table but those of sessions, tries and locks. */
	static Map<String, String> checksums(JdbcClient jdbc) {
		List<String> names = jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'spring_session%'
				  and table_name not in ('throttle', 'shedlock', 'flyway_schema_history')
				""").query(String.class).list();
		Map<String, String> sums = new TreeMap<>();
		names.forEach((name) -> sums.put(name, jdbc
			.sql("select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
					+ " from " + name + " t")
			.query(String.class)
			.single()));
		return sums;
	}

	/** The tables that hold something else than they did. */
	static Set<String> changed(JdbcClient jdbc, Map<String, String> before) {
		return checksums(jdbc).entrySet()
			.stream()
			.filter((table) -> !table.getValue().equals(before.get(table.getKey())))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

}
