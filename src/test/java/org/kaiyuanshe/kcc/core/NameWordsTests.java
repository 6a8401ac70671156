package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.PersonalData.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Names go as whole names; what only looks like one stays. */
class NameWordsTests {

	private static final Person LI = new Person(new UUID(0, 1), "li-xiaoming", "李小明", List.of("Ming Li", "Ming"),
			List.of("ming@kcc.example"));

	private static final Person GAO = new Person(new UUID(0, 2), "gao-feng", "高峰", List.of(), List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			感谢李小明的分享 | 感谢前成员的分享
			Thanks, MING LI! | Thanks, former member!
			Ming Lin and Flaming Li | Ming Lin and Flaming Li
			Ming 来了 | Ming 来了
			写给 Ming@kcc.example。 | 写给 –。
			写给 deming@kcc.example | 写给 deming@kcc.example
			[他](/members/li-xiaoming) | [他](/members)
			[她](/en/members/li-xiaoming-2) | [她](/en/members/li-xiaoming-2)
			""")
	void aFullNameGoesFromEveryText(String text, String without) {
		assertThat(NameWords.anywhere(LI, LI.names(), Set.of()).without(text)).isEqualTo(without);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			讲者：高峰、李小明 | 讲者：前成员、李小明
			早高峰请坐地铁 | 早高峰请坐地铁
			感谢高峰老师 | 感谢高峰老师
			""")
	void twoCharactersCountWhereTheyStandAlone(String text, String without) {
		assertThat(NameWords.anywhere(GAO, GAO.names(), Set.of()).without(text)).isEqualTo(without);
	}

	@Test
	void twoCharactersCountInATextThatThePersonIsPartOf() {
		assertThat(NameWords.inLinkedTexts(GAO, GAO.names(), Set.of()).without("感谢高峰老师，Ming"))
			.isEqualTo("感谢前成员老师，Ming");
	}

	@Test
	void aNameThatAnotherMemberBearsStaysAndSoDoesALongerOne() {
		assertThat(NameWords.anywhere(LI, LI.names(), Set.of("李小明")).without("李小明")).isEqualTo("李小明");
		assertThat(NameWords.anywhere(LI, LI.names(), Set.of("李小明明")).without("李小明明和李小明")).isEqualTo("李小明明和前成员");
	}

	@Test
	void aNameThatIsAWordOfTheCommunityStays() {
		assertThat(NameWords.anywhere(LI, Set.of("Ming Li"), Set.of()).without("李小明, Ming Li"))
			.isEqualTo("李小明, former member");
	}

	@Test
	void nothingIsLookedForWhereNothingIsKnown() {
		Person nobody = new Person(new UUID(0, 3), "A", null);
		assertThat(NameWords.anywhere(nobody, nobody.names(), Set.of()).traces()).isEmpty();
		assertThat(NameWords.anywhere(nobody, nobody.names(), Set.of()).without("A, a@b")).isEqualTo("A, a@b");
	}

}
