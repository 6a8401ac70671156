package org.kaiyuanshe.kcc.core;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class MarkdownTests {

	@Test
	void keepsTheShapeOfAText() {
		String html = Markdown.render("# 标题\n\n- **一**\n- [二](https://example.org/)\n\n| a | b |\n|---|---|\n| c | d |")
			.toString();
		assertThat(html).contains("<h2>标题</h2>", "<li><strong>一</strong></li>", "href=\"https://example.org/\"",
				"rel=\"nofollow\"", "<td>c</td>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
			"[x](data:text/html;base64,PHNjcmlwdD4=)", "<a href=\"https://a\" onclick=\"alert(1)\">x</a>",
			"![x](https://elsewhere.example/p.png)", "<style>*{display:none}</style>", "<svg onload=alert(1)>" })
	void letsNothingThroughThatActsByItself(String hostile) {
		String html = Markdown.render(hostile).toString().toLowerCase();
		assertThat(html.replaceAll("&lt;.*?&gt;", "")).doesNotContain("<script", "<img", "<style", "<svg", "onclick=\"",
				"href=\"javascript", "href=\"data");
	}

	@ParameterizedTest
	@CsvSource({ "写信给[我们](mailto:kcc@example.org)。,写信给我们。", "[章程](/about \"标题\")和**规则**,章程和规则",
			"![合影](/photos/1.jpg),合影", "<https://example.org/a>,https://example.org/a",
			"[一 *二*](https://example.org/),一 二" })
	void ofALinkThePlainTextHasTheWordsAlone(String markdown, String plain) {
		assertThat(Markdown.plain(markdown)).isEqualTo(plain);
	}

	@Test
	void writesAtSignsAsTheyAre() {
		assertThat(Markdown.render("KCC@广州 `a@b` &#64; &amp;#64; [信](mailto:a@b.example)").toString()).isEqualTo(
				"<p>KCC@广州 <code>a@b</code> @ &amp;#64; <a href=\"mailto:a@b.example\" rel=\"nofollow\">信</a></p>\n");
	}

	@Test
	void endsInTimeWhateverItIsGiven() {
		String nested = "[".repeat(Markdown.LONGEST / 2) + "](".repeat(Markdown.LONGEST / 4);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markdown.render(nested));
	}

}
