package org.kaiyuanshe.kcc.search;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTests {

	@ParameterizedTest
	@CsvSource({ "成都,成都", "廣州,广州", "臺灣,台湾", "ＫＣＣ＠廣州,kcc@广州", "Ｃ＋＋,c++", "COSCon’23,coscon23", "COSCon'23,coscon23",
			"Chéngdū,chengdu", "Xi'an,xian", "Ⅳ,iv", "①,1", "㈱,株", "İstanbul,istanbul", "C#,c#", "node.js,node.js",
			"2023-10-21,2023-10-21", "“开源社”！,开源社", "🎉,🎉", "𠮷野家,𠮷野家" })
	void foldsWhatPeopleTypeDifferently(String typed, String folded) {
		assertThat(Folded.of(typed).text().strip()).isEqualTo(folded);
	}

	@Test
	void whatStandsBetweenWordsIsOneSpace() {
		assertThat(Folded.of(" \t开源，　社区 —— （KCC）\u00a0\u200b。\n").text()).isEqualTo("开源 社区 kcc ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ＫＣＣ＠廣州 Chéngdū “臺灣”①", "e\u0301a\u0300 が か\u3099 한글", "𠮷👩‍👩‍👧 x" })
	void aPartFoldsToAPart(String text) {
		String folded = Folded.of(text).text();
		int[] ends = IntStream.rangeClosed(0, text.length())
			.filter((at) -> at == text.length() || !Character.isLowSurrogate(text.charAt(at)))
			.toArray();
		for (int from : ends) {
			for (int to : ends) {
				if (from < to) {
					assertThat(folded).contains(Folded.of(text.substring(from, to)).text().strip());
				}
			}
		}
	}

	@Test
	void knowsWhereEachCharacterCameFrom() {
		String text = "（㈱） Ⅳ廣州";
		Folded folded = Folded.of(text);
		int at = folded.text().indexOf("广州");
		assertThat(text.substring(folded.start(at), folded.end(at + 1))).isEqualTo("廣州");
		int number = folded.text().indexOf("iv");
		assertThat(text.substring(folded.start(number), folded.end(number + 1))).isEqualTo("Ⅳ");
	}

	@Test
	void aTextThatGrowsIsFoldedWhole() {
		assertThat(Folded.of("ﷺ".repeat(1000)).text()).hasSizeGreaterThan(10_000);
	}

}
