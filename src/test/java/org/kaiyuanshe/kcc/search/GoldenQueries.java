package org.kaiyuanshe.kcc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people look for: a list of its own, and more made from the records — names,
 * cities, readings, and parts of one to six characters of titles and texts.
 */
final class GoldenQueries {

	private static final int LONGEST_PART = 6;

	private GoldenQueries() {
	}

	/** Queries, each with the address of a page that it must lead to. */
	static Map<String, String> fixed() {
		try {
			Map<String, String> queries = new LinkedHashMap<>();
			Files.readAllLines(Path.of("src/test/resources/search-golden.tsv"))
				.stream()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.split("\t"))
				.forEach((cells) -> queries.put(cells[0], cells[1]));
			return queries;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The fixed ones and those made from what is in the database. */
	static Set<String> all(JdbcClient jdbc) {
		Set<String> queries = new LinkedHashSet<>(fixed().keySet());
		queries.addAll(texts(jdbc, "select name from member order by slug limit 60"));
		queries.addAll(texts(jdbc, "select replace(sort_key, ' ', '') from member order by slug limit 30"));
		queries.addAll(texts(jdbc, "select sort_key from member order by slug desc limit 10"));
		queries.addAll(texts(jdbc, "select alias from member where alias is not null order by slug limit 10"));
		queries.addAll(texts(jdbc, """
				select unnest(array[city_zh, city_en, 'KCC@' || city_zh, replace(sort_key, ' ', ''), sort_key])
				from chapter order by slug
				"""));
		queries.addAll(texts(jdbc, "select city_zh || ' ' || word from chapter, unnest(array['开源', 'KCC']) as word"));
		queries.addAll(texts(jdbc, "select name_zh from workgroup order by slug limit 20"));
		int number = 0;
		for (String text : texts(jdbc,
				"select title_zh from event where status <> 'DRAFT' union all select body_zh from content_page"
						+ " union all select title_zh from recap where status = 'PUBLISHED'")) {
			queries.add(part(text, number * 7, 1 + number % LONGEST_PART));
			queries.add(part(text, number * 13 + 5, 2));
			number++;
		}
		queries.removeIf((query) -> SearchWords.of(query).none());
		return queries;
	}

	private static String part(String text, int at, int length) {
		int from = at % Math.max(1, text.length() - length);
		return text.substring(from, Math.min(text.length(), from + length)).strip();
	}

	private static List<String> texts(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(String.class).list();
	}

}
