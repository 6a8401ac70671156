package org.kaiyuanshe.kcc.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "kcc@广州的第2次聚会 chengdu a1b2c3 c++ 𠮷野家 node.js", "x", "开", "ab", "abc", "ab中cd文efg" })
	void aTextHasThePiecesOfEachOfItsParts(String text) {
		Set<String> pieces = Grams.of(text);
		for (String word : text.split(" ")) {
			int length = word.codePointCount(0, word.length());
			for (int from = 0; from < length; from++) {
				for (int to = from + 1; to <= length; to++) {
					String part = word.substring(word.offsetByCodePoints(0, from), word.offsetByCodePoints(0, to));
					assertThat(pieces).as(part).containsAll(Grams.covering(part));
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "源,true", "成都,true", "tid,true", "开源社,false", "tidb,false", "k@c,false" })
	void piecesDecideAboutShortWords(String word, boolean decided) {
		assertThat(Grams.decide(word)).isEqualTo(decided);
		assertThat(new SearchWords(List.of("开源", word)).undecided("heading"))
			.isEqualTo(decided ? "true" : "strpos(heading, (:words::text[])[2]) > 0");
	}

	@Test
	void wordsThatArePartsOfNoTextArePiecesOfIt() {
		assertThat(Grams.of("tidb")).containsExactlyInAnyOrder("t", "i", "d", "b", "ti", "id", "db", "tid", "idb");
		assertThat(Grams.covering("tidb")).containsExactly("tid", "idb");
		assertThat(Grams.covering("kcc@广州")).containsExactly("kcc", "c@", "@广", "广州");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "！？。", "'", "“”" })
	void whatHasNoWordIsNothing(String typed) {
		assertThat(SearchWords.of(typed).none()).isTrue();
	}

	@Test
	void asksForEachPieceOnce() {
		SearchWords words = SearchWords.of("成都 成都 TiDB");
		assertThat(words.words()).containsExactly("成都", "tidb");
		assertThat(words.anywhere(EnumSet.allOf(SearchKind.class))).isEqualTo("'成都' & 'tid' & 'idb'");
		assertThat(words.inHeading(EnumSet.of(SearchKind.EVENT, SearchKind.PAGE)))
			.isEqualTo("' 成都' & ' tid' & ' idb' & ('kind EVENT' | 'kind PAGE')");
	}

	@ParameterizedTest
	@CsvSource({ "kcc广州,kcc 广州", "KCC深圳,kcc 深圳", "广州KCC,广州 kcc", "C++社区,c++ 社区", "COSCon23中国,coscon23 中国",
			"开源TiDB聚会,开源 tidb 聚会", "5G网络,5g 网络", "KCC@广州,kcc@广州", "B站,b站", "2023年,2023年", "第2次,第2次",
			"node.js,node.js" })
	void latinWordsEndWhereChineseBegins(String typed, String words) {
		assertThat(SearchWords.of(typed).words()).containsExactly(words.split(" "));
	}

	@Test
	void aWildcardIsACharacter() {
		assertThat(SearchWords.of("a_bc%").array()).containsExactly("a_bc");
	}

}
