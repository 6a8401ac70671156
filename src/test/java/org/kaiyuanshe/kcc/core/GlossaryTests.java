package org.kaiyuanshe.kcc.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GlossaryTests {

	private final Glossary glossary = new Glossary(Map.of("社区", "城市站", "整个社区", "整个社区", "负责人", "站长", "副负责人", "副站长",
			"chapter", "station", "chapters", "stations", "每座城市的 {0} 由", "每个城市站都由"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			这个社区没有负责人   | 这个城市站没有站长
			副负责人和负责人     | 副站长和站长
			以整个社区的名义     | 以整个社区的名义
			a chapter            | a station
			chapters, a chapter. | stations, a station.
			chapterhouse         | chapterhouse
			什么都没有           | 什么都没有
			""")
	void saysTheCommunitysWordsTheLongestFirst(String text, String spoken) {
		assertThat(this.glossary.apply(text)).isEqualTo(spoken);
	}

	@Test
	void aSentenceKeepsWhatItIsFilledWith() {
		String sentence = this.glossary.apply("{0}是{1}的负责人");
		assertThat(new MessageFormat(sentence, Locale.CHINESE).format(new Object[] { "负责人甲", "社区" }))
			.isEqualTo("负责人甲是社区的站长");
	}

	@Test
	void aWordCanTakeThePlaceOfAnArgumentAndItsSurroundings() {
		assertThat(this.glossary.apply("每座城市的 {0} 由当地的伙伴自己办。")).isEqualTo("每个城市站都由当地的伙伴自己办。");
	}

	@Test
	void withoutWordsTheTextsStayAsTheyAre() {
		assertThat(new Glossary(CommunityWords.NONE.zh()).apply("社区 $1 \\ {0}")).isEqualTo("社区 $1 \\ {0}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's", "{", "{0", "{name}", " ", "}" })
	void whatWouldBreakASentenceIsRefused(String word) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CommunityWords(Map.of("社区", word), null));
		assertThatIllegalArgumentException().isThrownBy(() -> new CommunityWords(null, Map.of(word, "station")));
	}

}
