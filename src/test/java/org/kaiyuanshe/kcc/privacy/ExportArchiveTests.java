package org.kaiyuanshe.kcc.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.PersonalData.Table;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ExportArchiveTests {

	private static final Person SOMEONE = new Person(Aggregate.newId(), "某人", null);

	@Autowired
	private ExportArchive archive;

	@Test
	void holdsEachTableOnceInBothForms() {
		Map<String, String> files = pack(new Table("notes", List.of(Map.of("text", "一"))), new Table("none", List.of()),
				new Table("notes", List.of(Map.of("text", "二", "stars", 3))));
		assertThat(files).containsOnlyKeys("README.txt", "data.json", "notes.csv");
		assertThat(files.get("notes.csv")).startsWith("\uFEFF").contains("text", "stars", "一", "二", "3");
		JsonNode notes = JsonMapper.shared().readTree(files.get("data.json")).get("tables").get("notes");
		assertThat(notes.size()).isEqualTo(2);
		assertThat(notes.get(1).get("stars").isNumber()).isTrue();
		assertThat(files.get("README.txt")).contains("notes.csv：notes（2 行）");
	}

	@Test
	void isSafeInSpreadsheetsAndExactInJson() {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("name", "=HYPERLINK(\"x\")");
		row.put("at", Instant.EPOCH);
		row.put("gone", null);
		Map<String, String> files = pack(new Table("odd/../names", List.of(row)));
		assertThat(files.get("odd-names.csv")).contains("'=HYPERLINK", "1970-01-01T00:00:00Z");
		JsonNode node = JsonMapper.shared().readTree(files.get("data.json")).get("tables").get("odd/../names").get(0);
		assertThat(node.get("name").asString()).isEqualTo("=HYPERLINK(\"x\")");
		assertThat(node.get("gone").isNull()).isTrue();
	}

	private Map<String, String> pack(Table... tables) {
		return Unpacked.files(this.archive.of(SOMEONE, List.of(tables), Locale.SIMPLIFIED_CHINESE));
	}

}
