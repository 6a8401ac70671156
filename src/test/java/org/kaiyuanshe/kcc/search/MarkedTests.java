package org.kaiyuanshe.kcc.search;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTests {

	@ParameterizedTest
	@CsvSource({ "KCC@廣州的聚会,广州,KCC@[廣州]的聚会", "ＴｉＤＢ 社区,tidb,[ＴｉＤＢ] 社区", "COSCon’23,coscon23,[COSCon’23]",
			"开源社开源,开源,[开源]社[开源]", "开源社区,开源 源社,[开源社]区", "成都,chengdu,成都", "Café au lait,cafe,[Café] au lait" })
	void whatWasLookedForStandsOutAsItIsWritten(String text, String query, String marked) {
		assertThat(shown(Marked.whole(new Phrase("zh-CN", text), SearchWords.of(query)))).isEqualTo(marked);
	}

	@Test
	void aLongTextIsCutAroundTheFirstWordFound() {
		String text = "前".repeat(500) + "成都" + "后".repeat(500);
		assertThat(shown(Marked.part(new Phrase("zh-CN", text), SearchWords.of("成都"))))
			.isEqualTo("…" + "前".repeat(24) + "[成都]" + "后".repeat(94) + "…");
	}

	@Test
	void withoutAWordFoundItsBeginningIsShown() {
		Marked marked = Marked.part(new Phrase("zh-CN", "字".repeat(500)), SearchWords.of("成都"));
		assertThat(shown(marked)).isEqualTo("字".repeat(120) + "…");
		assertThat(marked.hit()).isFalse();
	}

	@Test
	void neitherAWordNorACharacterIsCutInTwo() {
		String english = "somewhere over there many people ".repeat(4) + "meet in Chengdu "
				+ "and elsewhere ".repeat(20);
		assertThat(shown(Marked.part(new Phrase("en", english), SearchWords.of("chengdu"))))
			.startsWith("… many people meet")
			.endsWith(" …");
		String pairs = "👍".repeat(100) + "成都" + "👍".repeat(100);
		String shown = shown(Marked.part(new Phrase("zh-CN", pairs), SearchWords.of("成都")));
		assertThat(shown.codePoints().noneMatch((point) -> point >= 0xd800 && point < 0xe000)).isTrue();
	}

	@Test
	void aHitAtTheVeryEndIsShown() {
		assertThat(shown(Marked.part(new Phrase("zh-CN", "字".repeat(300) + "成都"), SearchWords.of("成都"))))
			.isEqualTo("…" + "字".repeat(24) + "[成都]");
	}

	private static String shown(Marked marked) {
		return marked.parts()
			.stream()
			.map((part) -> part.hit() ? "[" + part.text() + "]" : part.text())
			.collect(Collectors.joining());
	}

}
