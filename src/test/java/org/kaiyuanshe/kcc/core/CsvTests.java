package org.kaiyuanshe.kcc.core;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void beginsWithTheMarkThatSpreadsheetsKnowUtf8By() {
		assertThat(Csv.of(List.of("城市"), List.of(List.of("成都")))).isEqualTo("\uFEFF城市\r\n成都\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x" })
	void noCellIsTakenForAFormula(String text) {
		assertThat(Csv.of(List.of("a"), List.of(List.of(text))).replace("\"", "")).contains("'" + text);
		assertThat(Csv.of(List.of(text), List.of()).replace("\"", "")).contains("'" + text);
	}

	@Test
	void numbersStayNumbersAndNothingIsEmpty() {
		assertThat(Csv.of(List.of("a", "b"), List.of(Arrays.asList(-3, null)))).endsWith("-3,\r\n");
	}

	@Test
	void quotesWhatHoldsCommasQuotesAndLines() {
		assertThat(Csv.of(List.of("a"), List.of(List.of("a,\"b\"\nc")))).endsWith("\"a,\"\"b\"\"\nc\"\r\n");
	}

}
