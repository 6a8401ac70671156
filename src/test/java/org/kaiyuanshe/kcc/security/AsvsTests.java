package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of ASVS 5.0.0 has every requirement of levels 1 and 2 once, and leans on
 * nothing that is not there.
 */
class AsvsTests {

	private static final Path TABLE = Path.of("docs/security/asvs.csv");

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	/**
	 * The standard's sections and the level of each of their requirements, in its order.
	 * Those of level 3 end a section and are left out.
	 */
	private static final String STANDARD = """
			V1.1 22, V1.2 111112222, V1.3 11222222222, V1.4 222, V1.5 12
			V2.1 122, V2.2 112, V2.3 1222, V2.4 2
			V3.2 11, V3.3 1222, V3.4 112222, V3.5 11122, V3.7 22
			V4.1 122, V4.2 2, V4.3 22, V4.4 1222
			V5.1 2, V5.2 112, V5.3 11, V5.4 222
			V6.1 122, V6.2 111111112222, V6.3 1122, V6.4 1122, V6.5 22222, V6.6 222, V6.8 2222
			V7.1 222, V7.2 1111, V7.3 22, V7.4 11222, V7.5 22, V7.6 22
			V8.1 12, V8.2 112, V8.3 1, V8.4 2
			V9.1 111, V9.2 1222
			V10.1 22, V10.2 22, V10.3 2222, V10.4 11111222222, V10.5 22222, V10.6 22, V10.7 222
			V11.1 22, V11.2 222, V11.3 112, V11.4 1222, V11.5 2, V11.6 2
			V12.1 122, V12.2 11, V12.3 2222
			V13.1 2, V13.2 22222, V13.3 22, V13.4 12222
			V14.1 22, V14.2 1222, V14.3 122
			V15.1 122, V15.2 122, V15.3 1222222
			V16.1 2, V16.2 22222, V16.3 2222, V16.4 222, V16.5 222
			V17.1 2, V17.2 2222, V17.3 22
			""";

	@Test
	void theStandardHas253RequirementsOfTheTwoLevels() {
		assertThat(standard()).hasSize(253).doesNotHaveDuplicates();
		assertThat(standard().stream().filter((each) -> each.endsWith(" 1"))).hasSize(70);
		assertThat(standard()).contains("V1.2.5 1", "V1.2.6 2", "V17.3.2 2");
	}

	@Test
	void everyRequirementIsThereOnceInItsOrder() {
		assertThat(rows().stream().map((row) -> row.id() + " " + row.level())).containsExactlyElementsOf(standard());
	}

	@Test
	void everyRowSaysWhatItAsksAndHasEvidenceOrAReason() {
		SoftAssertions softly = new SoftAssertions();
		rows().forEach((row) -> softly.assertThat(objections(row)).as(row.id()).isEmpty());
		softly.assertAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "XssTests", "FolderPhotoStoreTests", "AsvsTests#everyRequirementIsThereOnceInItsOrder",
			"ArchitectureTests#everyChangeAsksForPermission", "ADR 0036", "docs/operations.md#the-first-site-admin",
			"pom.xml", "SecurityConfiguration", "open: what is missing", "XssTests; ADR 0036; open: the rest" })
	void whatIsThereIsEvidence(String cell) {
		assertThat(Evidence.missing(cell)).isEmpty();
	}

	/** The control: what somebody made up, or renamed since, is found. */
	@ParameterizedTest
	@ValueSource(strings = { "", "NothingOfThatNameTests", "XssTests#nothingOfThatName", "XssTests#arrive", "Visitor",
			"SecurityConfiguration#passwordEncoder", "ADR 9999", "ADR 36", "docs/nothing.md",
			"docs/operations.md#nothing", "docs/operations.md#", "src/main/java", "open: ", "somebody looked at it",
			"XssTests; NothingOfThatNameTests", "XssTests;ADR 0036" })
	void whatIsNotThereIsFound(String cell) {
		assertThat(Evidence.missing(cell)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "yes,asks for it,,", "yes,,XssTests,", "no,asks for it,,", "no,asks for it,XssTests,why not",
			"perhaps,asks for it,XssTests,",
			"yes,'one two three four five six seven eight nine ten eleven twelve thirteen'," + "XssTests," })
	void aRowThatLacksSomethingIsFound(String applies, String asks, String evidence, String words) {
		assertThat(objections(new Row("V1.1.1", "2", applies, text(asks), text(evidence), text(words)))).isNotEmpty();
	}

	private static List<String> objections(Row row) {
		Stream<String> about = row.asks().isBlank() || row.asks().split(" ").length > 12 ? Stream.of("asks")
				: Stream.of();
		return Stream.concat(about, switch (row.applies()) {
			case "yes" -> Evidence.missing(row.evidence()).stream().map((piece) -> "no such evidence: " + piece);
			case "no" -> row.evidence().isEmpty() && !row.words().isBlank() ? Stream.<String>of() : Stream.of("why");
			default -> Stream.of("applies");
		}).toList();
	}

	private static List<String> standard() {
		return Arrays.stream(STANDARD.strip().split(",? +(?=V)|\n")).flatMap((section) -> {
			String[] parts = section.split(" ");
			return IntStream.range(0, parts[1].length())
				.mapToObj((at) -> parts[0] + "." + (at + 1) + " " + parts[1].charAt(at));
		}).toList();
	}

	private static List<Row> rows() {
		try (CSVParser lines = FORMAT.parse(Files.newBufferedReader(TABLE))) {
			return lines.stream()
				.map((line) -> new Row(line.get("id"), line.get("level"), line.get("applies"), line.get("asks"),
						line.get("evidence"), line.get("words")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(String cell) {
		return (cell != null) ? cell : "";
	}

	record Row(String id, String level, String applies, String asks, String evidence, String words) {
	}

}
