package org.kaiyuanshe.kcc.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows which tables statements read: each word that is the name of a table counts, and
 * those in views and functions that it names. Rather one too many than one too few.
 */
@Component
public class Tables {

	/** Read once and remembered ({@code Communities}), and shown on every page. */
	private static final String ON_EVERY_PAGE = "community";

	private static final String TRIGGER = "tells_change";

	private static final int STATEMENTS = 2000;

	private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

	private static final Pattern TEXT_OR_COMMENT = Pattern.compile("'[^']*'|--[^\n]*");

	private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "truncate", "merge", "nextval",
			"lock", "call", "do");

	private static final String CATALOGUE = """
			select c.relname as name, case when c.relkind = 'v' then pg_get_viewdef(c.oid) end as text,
			       exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = :trigger) as telling
			from pg_class c
			where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
			union all
			select p.proname, pg_get_functiondef(p.oid), false
			from pg_proc p
			where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
			      and p.prorettype <> 'trigger'::regtype
			""";

	private final JdbcClient jdbc;

	/** Migrations are done before the first statement is asked about. */
	private final SingletonSupplier<Map<String, Item>> items = SingletonSupplier.of(this::load);

	private final Cache<String, Reading> readings = Caffeine.newBuilder().maximumSize(STATEMENTS).build();

	Tables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The tables that these statements read; none when they change something, or read a
	 * table that does not tell of its changes.
	 */
	public Optional<Set<String>> readBy(Collection<String> statements) {
		Set<String> tables = new HashSet<>();
		for (String sql : statements) {
			Reading reading = this.readings.get(sql, this::reading);
			if (!reading.told()) {
				return Optional.empty();
			}
			tables.addAll(reading.tables());
		}
		tables.add(ON_EVERY_PAGE);
		return Optional.of(tables);
	}

	private Reading reading(String sql) {
		Set<String> tables = new HashSet<>();
		Set<String> words = words(sql);
		follow(words, tables, new HashSet<>());
		boolean told = words.stream().noneMatch(CHANGING::contains)
				&& tables.stream().allMatch((table) -> items().get(table).telling());
		return new Reading(tables, told);
	}

	private void follow(Set<String> words, Set<String> tables, Set<String> seen) {
		for (String word : words) {
			Item item = items().get(word);
			if (item != null && seen.add(word)) {
				if (item.text() == null) {
					tables.add(word);
				}
				else {
					follow(words(item.text()), tables, seen);
				}
			}
		}
	}

	private static Set<String> words(String sql) {
		String bare = TEXT_OR_COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
		return WORD.matcher(bare).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private Map<String, Item> items() {
		return this.items.obtain();
	}

	private Map<String, Item> load() {
		return this.jdbc.sql(CATALOGUE)
			.param("trigger", TRIGGER)
			.query(Item.class)
			.stream()
			.collect(Collectors.toUnmodifiableMap(Item::name, (item) -> item, Item::and));
	}

	/** A table, or with its text a view or a function. */
	private record Item(String name, @org.jspecify.annotations.Nullable String text, boolean telling) {

		/** Functions of one name. */
		private Item and(Item other) {
			return new Item(this.name, this.text + " " + other.text, false);
		}

	}

	private record Reading(Set<String> tables, boolean told) {
	}

}
