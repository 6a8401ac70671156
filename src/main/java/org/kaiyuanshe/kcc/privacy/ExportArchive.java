package org.kaiyuanshe.kcc.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Csv;
import org.kaiyuanshe.kcc.core.Moments;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.PersonalData.Table;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs what is kept about a person: one JSON document, each table for spreadsheets, and
 * a text that says what is what.
 */
@Component
class ExportArchive {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final MessageSource messages;

	private final Communities communities;

	private final PortalSettings settings;

	private final Clock clock;

	ExportArchive(MessageSource messages, Communities communities, PortalSettings settings, Clock clock) {
		this.messages = messages;
		this.communities = communities;
		this.settings = settings;
		this.clock = clock;
	}

	byte[] of(Person person, List<Table> told, Locale language) {
		Collection<Table> tables = together(told);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			put(zip, "README.txt", readme(person, tables, language));
			put(zip, "data.json", JSON.writeValueAsString(document(person, tables)));
			for (Table table : tables) {
				put(zip, file(table), csv(table));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Tables of the same name from several modules are one; those without rows none. */
	private static Collection<Table> together(List<Table> told) {
		Map<String, Table> tables = new LinkedHashMap<>();
		told.stream().filter((table) -> !table.rows().isEmpty()).forEach((table) -> {
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			rows.addAll(tables.getOrDefault(table.name(), new Table(table.name(), List.of())).rows());
			table.rows().forEach((row) -> rows.add(plain(row)));
			tables.put(table.name(), new Table(table.name(), rows));
		});
		return tables.values();
	}

	/** What is neither a number nor a truth stands there as text. */
	private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> plain = new LinkedHashMap<>();
		row.forEach((column, value) -> plain.put(column,
				(value == null || value instanceof Number || value instanceof Boolean) ? value : value.toString()));
		return plain;
	}

	private Map<String, Object> document(Person person, Collection<Table> tables) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("madeAt", this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
		document.put("madeBy", this.settings.baseUrl().toString());
		document.put("member", person.member().toString());
		Map<String, Object> content = new LinkedHashMap<>();
		tables.forEach((table) -> content.put(table.name(), table.rows()));
		document.put("tables", content);
		return document;
	}

	private static String csv(Table table) {
		Set<String> columns = new LinkedHashSet<>();
		table.rows().forEach((row) -> columns.addAll(row.keySet()));
		List<List<@Nullable Object>> rows = new ArrayList<>();
		table.rows().forEach((row) -> {
			List<@Nullable Object> cells = new ArrayList<>();
			columns.forEach((column) -> cells.add(row.get(column)));
			rows.add(cells);
		});
		return Csv.of(List.copyOf(columns), rows);
	}

	private String readme(Person person, Collection<Table> tables, Locale language) {
		Instant now = this.clock.instant();
		String files = tables.stream()
			.map((table) -> message("privacy.export.readme.file", language, file(table), what(table, language),
					table.rows().size()))
			.collect(Collectors.joining("\n"));
		return message("privacy.export.readme", language, person.name(), this.communities.current().shortName(),
				new Moments(this.settings.zone()).at(now, language), files, this.settings.url("/privacy"));
	}

	/** What a table holds; one without words of its own is known by its name. */
	private String what(Table table, Locale language) {
		return String.valueOf(this.messages.getMessage("personal." + table.name(), null, table.name(), language));
	}

	private String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

	private static String file(Table table) {
		return table.name().replaceAll("[^A-Za-z0-9-]+", "-") + ".csv";
	}

	private void put(ZipOutputStream zip, String name, String text) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(this.clock.instant().toEpochMilli());
		zip.putNextEntry(entry);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
