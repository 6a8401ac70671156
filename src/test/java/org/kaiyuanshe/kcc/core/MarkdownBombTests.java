package org.kaiyuanshe.kcc.core;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Texts that are made to keep a parser busy, as long as a form takes them (T24). */
class MarkdownBombTests {

	private static final Duration BEARABLE = Duration.ofSeconds(2);

	static Stream<String> bombs() {
		return Stream
			.of("[", "![", "![[](", "[]( ", "](", "*", "**a ", "_a_", "`", "`a``", "> ", "- ", "1. ", " - a\n", "<",
					"<a ", "<!--", "&", "&#", "\\", "~", "|", "|a", "|-|\n", "a|b\n-|-\n", "#", "\n", "\t", "[a]: x\n",
					"[a](<", "<http://", "http://", "www.a.", "a@", "![x](y \"", "*_", "[x](", "\u0000", "\u200f[",
					"👨‍👩‍👧")
			.map((part) -> part.repeat(Markdown.LONGEST / part.length()));
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void isReadInTimeAndGrowsNoFurther(String bomb) {
		String html = assertTimeoutPreemptively(BEARABLE, () -> Markdown.render(bomb).toString());
		assertThat(html.length()).isLessThan(bomb.length() * 20);
		assertTimeoutPreemptively(BEARABLE, () -> Markdown.plain(bomb));
	}

	@Test
	void norDoWordsDeepInsideOneAnother() {
		for (String nest : new String[] { ">", "* ", "- 1. ", "[", "**" }) {
			String deep = nest.repeat(Markdown.LONGEST / nest.length() - 1) + "x";
			assertTimeoutPreemptively(BEARABLE, () -> Markdown.render(deep));
		}
	}

}
