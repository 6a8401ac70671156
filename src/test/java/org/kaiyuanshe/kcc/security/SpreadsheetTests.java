package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No cell of any table to download is a formula, whatever people called themselves, their
 * events or their chapters (T25).
 */
@PortalTest
@Transactional
class SpreadsheetTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1",
			"＠SUM(1)", "=HYPERLINK(\"https://evil.example\";\"x\")", "\";=1+1;\"", "x\r\n=1+1" })
	void noCellIsAFormula(String hostile) throws IOException {
		for (String column : List.of("chapter.city_zh", "chapter.city_en", "registration.name",
				"registration_answer.question", "registration_answer.answer", "member.name", "event.title_zh")) {
			String[] parts = column.split("\\.");
			// What is unique differs in its end.
			this.jdbc.sql("update %s set %s = :hostile || left(md5(ctid::text), 8)".formatted(parts[0], parts[1]))
				.param("hostile", hostile)
				.update();
		}
		int shown = 0;
		for (String path : tables()) {
			for (List<String> line : read(path)) {
				assertThat(line).as(path).noneMatch(SpreadsheetTests::isFormula);
				shown += line.stream().anyMatch((cell) -> cell.contains(hostile)) ? 1 : 0;
			}
		}
		assertThat(shown).as("lines that held it").isGreaterThan(3);
	}

	/** The control: the judge knows a formula. */
	@Test
	void aFormulaIsSeen() throws IOException {
		List<List<String>> table = parse("a,b\r\n=1+1,\"-2+3\"\r\n5,-7\r\n");
		assertThat(table.get(1)).allMatch(SpreadsheetTests::isFormula);
		assertThat(table.get(2)).noneMatch(SpreadsheetTests::isFormula);
	}

	private List<String> tables() {
		List<String> paths = RouteTable.rows()
			.stream()
			.filter((row) -> row.route().endsWith(".csv") && row.answers().getLast().equals("200"))
			.map((row) -> row.path(this.jdbc))
			.toList();
		assertThat(paths).hasSizeGreaterThanOrEqualTo(7);
		return paths;
	}

	private List<List<String>> read(String path) throws IOException {
		MvcTestResult answer = this.mvc.get().uri(path).with(this.people.as("root")).exchange();
		assertThat(answer).as(path).hasStatusOk();
		return parse(text(answer));
	}

	private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
		return answer.getResponse().getContentAsString().replaceFirst("^\uFEFF", "");
	}

	private static List<List<String>> parse(String table) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(table))) {
			parser.forEach((line) -> lines.add(line.toList()));
		}
		return lines;
	}

	/** As spreadsheets read it; a plain number is none. */
	private static boolean isFormula(String cell) {
		return cell.matches("(?s)[\\s\"']*[=+\\-@＝＋－＠].*") && !cell.startsWith("'")
				&& !cell.matches("-?\\d+([.,]\\d+)?");
	}

}
