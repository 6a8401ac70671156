package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ChapterApplicationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Consumer<ChapterApplication> SUBMIT = (application) -> application.submit(NOW);

	private static final Consumer<ChapterApplication> APPROVE = (application) -> application.approve(decision(),
			Aggregate.newId(), "wuhan", Aggregate.newId());

	private static final Consumer<ChapterApplication> REJECT = (application) -> application.reject(decision());

	private static final Consumer<ChapterApplication> WITHDRAW = (application) -> application.withdraw(NOW);

	static Stream<Arguments> allPairs() {
		return Stream.of(arguments("a draft", aDraft(), "submit", SUBMIT, true),
				arguments("a draft", aDraft(), "approve", APPROVE, false),
				arguments("a draft", aDraft(), "reject", REJECT, false),
				arguments("a draft", aDraft(), "withdraw", WITHDRAW, true),
				arguments("a waiting one", after(SUBMIT), "submit", SUBMIT, false),
				arguments("a waiting one", after(SUBMIT), "approve", APPROVE, true),
				arguments("a waiting one", after(SUBMIT), "reject", REJECT, true),
				arguments("a waiting one", after(SUBMIT), "withdraw", WITHDRAW, true),
				arguments("an approved one", after(SUBMIT, APPROVE), "submit", SUBMIT, false),
				arguments("an approved one", after(SUBMIT, APPROVE), "approve", APPROVE, false),
				arguments("an approved one", after(SUBMIT, APPROVE), "reject", REJECT, false),
				arguments("an approved one", after(SUBMIT, APPROVE), "withdraw", WITHDRAW, false),
				arguments("a rejected one", after(SUBMIT, REJECT), "approve", APPROVE, false),
				arguments("a rejected one", after(SUBMIT, REJECT), "withdraw", WITHDRAW, false),
				arguments("a withdrawn one", after(WITHDRAW), "submit", SUBMIT, false),
				arguments("a withdrawn one", after(WITHDRAW), "approve", APPROVE, false),
				arguments("a withdrawn one", after(WITHDRAW), "reject", REJECT, false));
	}

	@ParameterizedTest(name = "{2} {0}: {4}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(String name, ChapterApplication application, String verb,
			Consumer<ChapterApplication> step, boolean allowed) {
		if (allowed) {
			assertThatCode(() -> step.accept(application)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(application));
		}
	}

	@Test
	void promisesAnAnswerWithinThirtyDaysOfTheCity() {
		assertThat(ChapterApplication.answerDue(NOW, ZoneId.of("Asia/Shanghai"))).isEqualTo(LocalDate.of(2026, 12, 21));
		assertThat(ChapterApplication.answerDue(NOW, ZoneId.of("America/Los_Angeles")))
			.isEqualTo(LocalDate.of(2026, 12, 20));
	}

	private static ChapterApplication aDraft() {
		Proposal proposal = new Proposal(new LocalizedText("武汉", "Wuhan"), "central-china", "CN",
				ZoneId.of("Asia/Shanghai"), "因为", "每月一次");
		return ChapterApplication.draft(Token.random(), proposal, new Applicant("示例", "a@kcc.example", "zh-CN"),
				new Consent("2023-10", NOW));
	}

	@SafeVarargs
	private static ChapterApplication after(Consumer<ChapterApplication>... steps) {
		ChapterApplication application = aDraft();
		Stream.of(steps).forEach((step) -> step.accept(application));
		return application;
	}

	private static Decision decision() {
		return new Decision(Aggregate.newId(), NOW, "欢迎");
	}

}
