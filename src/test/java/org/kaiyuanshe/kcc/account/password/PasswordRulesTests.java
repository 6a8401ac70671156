package org.kaiyuanshe.kcc.account.password;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.account.password.PasswordRules.Person;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@PortalTest
class PasswordRulesTests {

	private static final Person SOMEONE = new Person("欧阳小丽", "li.ouyang1990@mail.example");

	@Autowired
	private PasswordRules rules;

	@ParameterizedTest
	@ValueSource(strings = { "three unrelated words", "correct horse battery staple", "xk3 9qmz plum", "茄子望远镜火车头铁轨鲸鱼",
			"taicai-luobo-qingjiao", "jintiantianqihenhao", "🦊🚲🌋🎻🥁🪴🛰🧵🫖🪁🧊🦉" })
	void whatNobodyWouldTryIsTakenWhateverItIsMadeOf(String password) {
		assertThat(this.rules.objection(password, SOMEONE)).isEmpty();
	}

	static Stream<String> long128() {
		String words = "望远镜 kettle 鲸鱼 violin 铁轨 saddle ";
		return Stream.of((words + words + words + words + words).substring(0, 128),
				"Îñtërnâtiônàlizætiøn wäscht Fünf Höhlen kühl ".repeat(3).substring(0, 128));
	}

	@ParameterizedTest
	@MethodSource("long128")
	void up128CharactersAreTaken(String password) {
		assertThat(this.rules.objection(password, SOMEONE)).isEmpty();
		assertThat(this.rules.objection(password + "x", SOMEONE)).contains("password.long");
	}

	@Test
	void lengthIsCountedAsPeopleCountIt() {
		// An accent of its own is no character of its own.
		assertThat(this.rules.objection("e\u0301".repeat(11), SOMEONE)).contains("password.short");
		assertThat(this.rules.objection("🦊🚲🌋🎻🥁🪴🛰🧵🫖🪁🧊", SOMEONE)).contains("password.short");
		assertThat(this.rules.objection("🦊".repeat(129), SOMEONE)).contains("password.long");
		assertThat(this.rules.objection("", SOMEONE)).contains("password.short");
	}

	@Test
	void moreThan512BytesAreRefusedThoughFewerThan128Characters() {
		assertThat(this.rules.objection("👨‍👩‍👧‍👦".repeat(25), SOMEONE)).contains("password.long");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "password1234", "PASSWORD1234", "P@ssw0rd2024!", "123456789012", "abcdefghijkl", "aaaaaaaaaaaa",
					"qwertyuiop123", "1qaz2wsx3edc4rfv", "iloveyou12345", "admin admin admin", "20261121 20261121",
					"woaini520woaini520", "woaini1314520", "woaini1314woaini", "wobuzhidaomima", "woaizhongguo2026",
					"5201314520131452", "zhangwei19900817", "nihao123456789", "mima123456789", "我爱你我爱你我爱你我爱你" })
	void whatIsTriedFirstIsRefused(String password) {
		assertThat(this.rules.objection(password, SOMEONE)).contains("password.common");
	}

	@ParameterizedTest
	@CsvSource({ "Guangzhou2026!!", "guang zhou 2026", "广州深圳上海北京20262026", "kcc-kaiyuanshe-2026", "开源社城市社区开源社城市社区",
			"KCC@广州 2026 2026", "ouyangxiaoli1990", "li.ouyang1990", "li.ouyang1990@mail.example", "xiaoli-shanghai",
			"open-source-2026", "localhost12345" })
	void namesThatAreNoSecretAreRefusedWithTheirDigits(String password) {
		assertThat(this.rules.objection(password, SOMEONE)).contains("password.names");
	}

	@Test
	void suchNamesAreTakenAmongOtherWords() {
		assertThat(this.rules.objection("guangzhou kettle whale", SOMEONE)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4@8({[|1!0$5%7+2z", "@$!1|", "a", "1990-", "ab1" })
	void noPasswordTakesLongToWeigh(String part) {
		String longest = part.repeat(128 / part.length());
		this.rules.objection("three unrelated words", SOMEONE);
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> this.rules.objection(longest, SOMEONE));
	}

	@Test
	void theListsAreLongAndTheChineseOneIsMadeOfItsParts() {
		assertThat(CommonPasswords.chinese()).hasSizeGreaterThan(10_000)
			.doesNotHaveDuplicates()
			.isEqualTo(ChinesePasswords.make());
	}

}
