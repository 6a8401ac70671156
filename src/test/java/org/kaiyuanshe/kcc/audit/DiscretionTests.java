package org.kaiyuanshe.kcc.audit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a change may be read in the log. */
class DiscretionTests {

	@Test
	void aSecretTellsThatItChangedAndNothingMore() {
		LineChange kept = Discretion.of(change("old secret", null), true);
		assertThat(kept.before()).isEqualTo("•••");
		assertThat(kept.after()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "zhang.san+kcc@sample.example,•••@sample.example",
			"写信给 张三@sample.example 或来,写信给 •••@sample.example 或来",
			"a@b.example; c_d@e.example,•••@b.example; •••@e.example", "19:00 @ 咖啡馆,19:00 @ 咖啡馆",
			"Club@广州 又聚了,Club@广州 又聚了" })
	void mailboxesAreMaskedAndTheirDomainsStay(String text, String masked) {
		assertThat(Discretion.of(change(null, text), false).after()).isEqualTo(masked);
	}

	@Test
	void aLongTextBeginsShortlyBeforeWhatDiffersAndTellsItsLength() {
		String same = "同".repeat(900);
		LineChange kept = Discretion.of(change(same + "旧" + "尾".repeat(300), same + "新" + "尾".repeat(300)), false);
		assertThat(kept.before()).startsWith("…同").contains("旧尾").endsWith("…" + " (1201)").hasSizeLessThan(260);
		assertThat(kept.after()).contains("新尾").doesNotContain("旧");
	}

	@Test
	void aCutIsNeverInTheMiddleOfACharacter() {
		String kept = Discretion.of(change(null, "x" + "😀".repeat(500)), false).after();
		assertThat(kept).isNotNull();
		assertThat(kept.codePoints()
			.filter((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)).isEmpty();
	}

	@Test
	void withoutARequestItIsAJob() {
		assertThat(RequestOrigin.current()).isEqualTo("job");
	}

	private static LineChange change(@Nullable String before, @Nullable String after) {
		return new LineChange("Chapter", null, "intro.zh", before, after, null);
	}

}
