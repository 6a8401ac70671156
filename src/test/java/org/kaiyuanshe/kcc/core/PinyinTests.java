package org.kaiyuanshe.kcc.core;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PinyinTests {

	@ParameterizedTest
	@CsvSource({ "白宦成, bai huan cheng", "单致豪, shan zhi hao", "Ted, ted" })
	void readsNames(String name, String reading) {
		assertThat(Pinyin.ofName(name)).isEqualTo(reading);
	}

	@ParameterizedTest
	@CsvSource({ "武汉, wu-han", "KCC@广州 第二次聚会!, kcc-guang-zhou-di-er-ci-ju-hui", "Silicon Valley, silicon-valley",
			"'🙂', x" })
	void makesSlugs(String words, String slug) {
		assertThat(Slug.from(words).value()).isEqualTo(slug);
	}

	@Test
	void slugsHaveOneShape() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Slug("Shenzhen"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a--b"));
		assertThat(Slug.from("长".repeat(300)).value()).hasSizeLessThanOrEqualTo(80);
	}

	@Test
	void textFallsBackToTheOtherLanguageAndSaysSo() {
		LocalizedText chinese = new LocalizedText("深圳", " ");
		assertThat(chinese.in(Locale.ENGLISH)).isEqualTo(new LocalizedText.Phrase("zh-CN", "深圳"));
		assertThat(new LocalizedText("深圳", "Shenzhen").in(Locale.ENGLISH).value()).isEqualTo("Shenzhen");
		assertThat(new LocalizedText("KCC@{0}", "KCC@{0}").with(new LocalizedText("深圳", "Shenzhen")))
			.isEqualTo(new LocalizedText("KCC@深圳", "KCC@Shenzhen"));
	}

	@Test
	void tokensAreUnguessableAndSilent() {
		Token token = Token.random();
		assertThat(token.value()).hasSize(43).isNotEqualTo(Token.random().value());
		assertThat(token.hash()).isEqualTo(new Token(token.value()).hash()).doesNotContain(token.value());
		assertThat(token.toString()).doesNotContain(token.value());
	}

}
