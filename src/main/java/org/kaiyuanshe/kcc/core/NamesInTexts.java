package org.kaiyuanshe.kcc.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's names out of columns of texts. A row that changes gets its next
 * version, so that a form opened before cannot bring the name back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NamesInTexts {

	private final JdbcClient jdbc;

	private final FamiliarNames familiar;

	NamesInTexts(JdbcClient jdbc, FamiliarNames familiar) {
		this.jdbc = jdbc;
		this.familiar = familiar;
	}

	/**
	 * In rows that have to do with the person, found by a condition that may name
	 * {@code :member} and {@code :names}.
	 */
	public void removeLinked(Person person, String table, String condition, String... columns) {
		List<Column> texts = columns(table).stream()
			.filter((column) -> List.of(columns).contains(column.name()))
			.toList();
		remove(NameWords.inLinkedTexts(person, this.familiar.without(person), othersNames(person)), table, texts,
				condition, person);
	}

	/** In all rows. */
	public void remove(Person person, NameWords words, String table, List<Column> columns) {
		remove(words, table, columns, "true", person);
	}

	/** What to look for in texts that have nothing to do with the person. */
	public NameWords words(Person person) {
		return NameWords.anywhere(person, this.familiar.without(person), othersNames(person));
	}

	/** What other members are called. */
	private Set<String> othersNames(Person person) {
		return this.jdbc.sql("""
				select unnest(array_remove(array[name, alias, latin_name], null)) from member
				where id <> :member and forgotten_at is null
				""").param("member", person.member()).query(String.class).stream().collect(Collectors.toSet());
	}

	/** The columns of a table that hold texts. */
	public List<Column> columns(String table) {
		return this.jdbc.sql("""
				select column_name as name, udt_name as type from information_schema.columns
				where table_schema = current_schema() and table_name = :table
				  and udt_name in ('text', 'varchar', '_text', 'jsonb') and is_generated = 'NEVER'
				""").param("table", table).query(Column.class).list();
	}

	private void remove(NameWords words, String table, List<Column> columns, String condition, Person person) {
		String[] traces = words.traces().stream().map(NamesInTexts::like).toArray(String[]::new);
		if (columns.isEmpty() || traces.length == 0) {
			return;
		}
		String all = columns.stream().map((column) -> column.name() + "::text").collect(Collectors.joining(", "));
		List<Row> rows = this.jdbc.sql(
				"select ctid::text, %s from %s where lower(concat_ws(chr(1), %s)) like any (:traces) and (%s) for update"
					.formatted(all, table, all, condition))
			.param("traces", traces)
			.param("member", person.member())
			.param("names", person.names().toArray(String[]::new))
			.query((row, number) -> Row.of(row, columns))
			.list();
		boolean versioned = !rows.isEmpty() && hasVersion(table);
		rows.forEach((row) -> change(table, row, words, columns, versioned));
	}

	private void change(String table, Row row, NameWords words, List<Column> columns, boolean versioned) {
		Map<String, Object> changed = new HashMap<>();
		row.texts().forEach((column, text) -> {
			String without = words.without(text);
			if (!without.equals(text)) {
				changed.put(column, without);
			}
		});
		if (changed.isEmpty()) {
			return;
		}
		String settings = columns.stream()
			.filter((column) -> changed.containsKey(column.name()))
			.map((column) -> "%s = cast(:%s as %s)".formatted(column.name(), column.name(), column.sqlType()))
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("update %s set %s%s where ctid = cast(:ctid as tid)".formatted(table, settings,
					versioned ? ", version = version + 1" : ""))
			.params(changed)
			.param("ctid", row.ctid())
			.update();
	}

	private boolean hasVersion(String table) {
		return this.jdbc.sql("""
				select exists (select from information_schema.columns
				               where table_schema = current_schema() and table_name = :table and column_name = 'version'
				                 and udt_name = 'int8')
				""").param("table", table).query(Boolean.class).single();
	}

	private static String like(String text) {
		return "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
	}

	/** A column with texts. */
	public record Column(String name, String type) {

		/** Arrays and JSON are changed in the way they are written. */
		String sqlType() {
			return this.type.equals("_text") ? "text[]" : this.type;
		}

	}

	private record Row(String ctid, Map<String, String> texts) {

		static Row of(ResultSet row, List<Column> columns) throws SQLException {
			Map<String, String> texts = new HashMap<>();
			for (Column column : columns) {
				String text = row.getString(column.name());
				if (text != null) {
					texts.put(column.name(), text);
				}
			}
			return new Row(row.getString("ctid"), texts);
		}

	}

}
