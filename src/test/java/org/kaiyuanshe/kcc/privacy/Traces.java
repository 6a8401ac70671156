package org.kaiyuanshe.kcc.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for words in every column of every table that can hold one, whatever its type.
 */
class Traces {

	private static final Set<String> NUMBERS = Set.of("uuid", "_uuid", "int4", "int8", "float8", "bool", "date", "time",
			"timestamp", "timestamptz");

	private final JdbcClient jdbc;

	Traces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Where one of the words stands, as {@code table.column}. */
	Set<String> of(List<String> words) {
		Set<String> found = new TreeSet<>();
		columns().stream().filter((column) -> has(column, words)).forEach((column) -> found.add(column.toString()));
		return found;
	}

	/** Everything that could hold a word. */
	List<Column> columns() {
		return this.jdbc.sql("""
				select c.table_name as "table", c.column_name as name, c.udt_name as type
				from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
				where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
				""").query(Column.class).stream().filter((column) -> !NUMBERS.contains(column.type())).toList();
	}

	/** The files below a folder that contain one of the words. */
	static List<Path> files(Path folder, List<String> words) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> words.stream().anyMatch((word) -> text(file).contains(utf8(word))))
				.toList();
		}
	}

	private boolean has(Column column, List<String> words) {
		String condition = column.type().equals("bytea")
				? "exists (select from unnest(:words::text[]) w where position(convert_to(w, 'UTF8') in %s) > 0)"
				: "exists (select from unnest(:words::text[]) w where strpos(lower(%s::text), lower(w)) > 0)";
		return this.jdbc
			.sql("select exists (select from %s where %s)".formatted(column.table(),
					condition.formatted(column.name())))
			.param("words", words.toArray(String[]::new))
			.query(Boolean.class)
			.single();
	}

	private static String text(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String utf8(String word) {
		return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/** A column and what it holds. */
	record Column(String table, String name, String type) {

		@Override
		public String toString() {
			return this.table + "." + this.name;
		}

	}

}
