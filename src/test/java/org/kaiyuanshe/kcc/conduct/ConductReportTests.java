package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ConductReportTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final UUID ADMIN = Aggregate.newId();

	private static final Map<String, Consumer<ConductReport>> STEPS = Map.of("take",
			(report) -> report.take(ADMIN, NOW), "note", (report) -> report.note(ADMIN, "记一笔", NOW), "add",
			(report) -> report.add("还有", NOW), "close", (report) -> report.close(ADMIN, "谈过了", "谢谢", NOW));

	private static final Map<ReportState, Set<String>> ALLOWED = Map.of(ReportState.OPEN, Set.of("take", "note", "add"),
			ReportState.IN_PROGRESS, Set.of("note", "add", "close"), ReportState.CLOSED, Set.of());

	static Stream<Arguments> allPairs() {
		return Stream.of(ReportState.values())
			.flatMap((state) -> STEPS.keySet()
				.stream()
				.map((step) -> arguments(state, step, ALLOWED.get(state).contains(step))));
	}

	@ParameterizedTest(name = "{1} {0}: {2}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsState(ReportState state, String step, boolean allowed) {
		ConductReport report = inState(state);
		if (allowed) {
			assertThatCode(() -> STEPS.get(step).accept(report)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> STEPS.get(step).accept(report))
				.matches((refusal) -> refusal.key().equals("conduct.report.refused." + state));
		}
	}

	@Test
	void doesNotGrowWithoutEnd() {
		ConductReport report = inState(ReportState.OPEN);
		for (int number = 0; number < ConductReport.MOST_ENTRIES; number++) {
			STEPS.get("add").accept(report);
		}
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> STEPS.get("add").accept(report))
			.matches((refusal) -> refusal.key().equals("conduct.report.full"));
	}

	private static ConductReport inState(ReportState state) {
		ConductReport report = ConductReport.file(Token.random(), new Incident("经过", null, null, null),
				new Reporter(null, null, false, "zh-CN"), NOW);
		if (state != ReportState.OPEN) {
			STEPS.get("take").accept(report);
		}
		if (state == ReportState.CLOSED) {
			STEPS.get("close").accept(report);
		}
		return report;
	}

}
