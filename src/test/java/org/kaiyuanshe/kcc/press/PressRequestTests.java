package org.kaiyuanshe.kcc.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PressRequestTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Map<PressStatus, Step> STEPS = Map.of(PressStatus.GRANTED, PressRequest::grant,
			PressStatus.REFUSED, PressRequest::refuse, PressStatus.WITHDRAWN, PressRequest::withdraw);

	static Stream<Arguments> allPairs() {
		return Stream.of(PressStatus.values())
			.flatMap((from) -> STEPS.keySet().stream().map((to) -> arguments(from, to, from == PressStatus.OPEN)));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@MethodSource("allPairs")
	void isDecidedOnce(PressStatus from, PressStatus to, boolean allowed) {
		PressRequest request = inStatus(from);
		if (allowed) {
			STEPS.get(to).take(request, decision());
			assertThat(request.getStatus()).isEqualTo(to);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> STEPS.get(to).take(request, decision()))
				.matches((refusal) -> refusal.key().equals("press.closed." + from));
			assertThat(request.getStatus()).isEqualTo(from);
		}
	}

	@Test
	void aNewRequestWaitsForAnAnswer() {
		assertThat(inStatus(PressStatus.OPEN).getStatus().isOpen()).isTrue();
	}

	private static PressRequest inStatus(PressStatus status) {
		LocalizedText name = LocalizedText.same("广州");
		PressRequest request = PressRequest.ask(
				new ChapterReference(Aggregate.newId(), "guangzhou", name, name, ZoneId.of("Asia/Shanghai")),
				new Manuscript("标题", "全文", "公众号", LocalDate.of(2026, 12, 1)), Aggregate.newId(), NOW);
		if (status != PressStatus.OPEN) {
			STEPS.get(status).take(request, decision());
		}
		return request;
	}

	private static Decision decision() {
		return new Decision(Aggregate.newId(), NOW, "理由");
	}

	private interface Step {

		void take(PressRequest request, Decision decision);

	}

}
