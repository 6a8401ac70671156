package org.kaiyuanshe.kcc.core;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.PersonalData.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads and changes by SQL what is kept about a person. A statement may name
 * {@code :member}, {@code :names} and {@code :emails}, two arrays of texts, and
 * {@code :former}, {@code :nobody} and {@code :now}.
 */
@Component
public class PersonalRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	PersonalRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the tables that have rows: the columns are what the query calls them. */
	public List<Table> read(Person person, Query... queries) {
		return Stream.of(queries)
			.map((query) -> new Table(query.table(), about(person, query.sql()).query((row, number) -> of(row)).list()))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
	}

	/** Runs the statements one after another; returns how many rows the last changed. */
	public int change(Person person, String... statements) {
		int changed = 0;
		for (String statement : statements) {
			changed = about(person, statement).update();
		}
		return changed;
	}

	/** The ids that the query finds. */
	public List<UUID> ids(Person person, String sql) {
		return about(person, sql).query(UUID.class).list();
	}

	private StatementSpec about(Person person, String sql) {
		return this.jdbc.sql(sql)
			.param("member", person.member())
			.param("names", person.names().toArray(String[]::new))
			.param("emails", person.emails().toArray(String[]::new))
			.param("former", PersonalData.FORMER)
			.param("nobody", PersonalData.NOBODY)
			.param("now", Columns.parameter(this.clock.instant()));
	}

	private static Map<String, @Nullable Object> of(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int number = 1; number <= columns.getColumnCount(); number++) {
			values.put(columns.getColumnLabel(number), plain(row.getObject(number)));
		}
		return values;
	}

	private static @Nullable Object plain(@Nullable Object value) throws SQLException {
		return switch (value) {
			case null -> null;
			case Timestamp time -> time.toInstant().toString();
			case Date day -> day.toLocalDate().toString();
			case Time time -> time.toLocalTime().toString();
			case LocalDate day -> day.toString();
			case Array array ->
				Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.joining(", "));
			case Number number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

	/** A table for the person, and the query that fills it. */
	public record Query(String table, String sql) {
	}

}
