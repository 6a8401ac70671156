package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

class StatusReportTests {

	private static final Instant NOW = Instant.parse("2027-01-05T04:00:00Z");

	private static final LocalDate DUE = LocalDate.of(2027, 1, 15);

	private static final ReportRules RULES = new ReportRules(15, 7, List.of(-14, -3, 1));

	private enum Step {

		WRITE(Set.of(ReportStatus.OPEN, ReportStatus.RETURNED), (report) -> report.write(text(), someone(), NOW)),
		SUBMIT(Set.of(ReportStatus.OPEN, ReportStatus.RETURNED),
				(report) -> report.submit(figures(), someone(), NOW, DUE)),
		ACCEPT(Set.of(ReportStatus.SUBMITTED), (report) -> report.accept(decision(null), Remarks.NONE)),
		RETURN(Set.of(ReportStatus.SUBMITTED), (report) -> report.giveBack(decision("请补充"), Remarks.NONE, DUE));

		private final Set<ReportStatus> from;

		private final Consumer<StatusReport> verb;

		Step(Set<ReportStatus> from, Consumer<StatusReport> verb) {
			this.from = from;
			this.verb = verb;
		}

	}

	static Stream<Arguments> allPairs() {
		return Stream.of(ReportStatus.values())
			.flatMap((status) -> Stream.of(Step.values()).map((step) -> arguments(status, step)));
	}

	@ParameterizedTest
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(ReportStatus status, Step step) {
		StatusReport report = inStatus(status);
		if (step.from.contains(status)) {
			step.verb.accept(report);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.verb.accept(report))
				.extracting(RuleViolation::key)
				.asString()
				.endsWith("." + status);
			assertThat(report.getStatus()).isEqualTo(status);
		}
	}

	@Test
	void isNotReturnedWithoutAWord() {
		StatusReport report = inStatus(ReportStatus.SUBMITTED);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> report.giveBack(decision(null), Remarks.NONE, DUE))
			.matches((refusal) -> refusal.key().equals("report.return.wordless"));
		report.giveBack(decision(null), new Remarks(null, "谁来了？", null, null, null), DUE);
		assertThat(report.getStatus()).isEqualTo(ReportStatus.RETURNED);
	}

	@Test
	void keepsTheFiguresOfItsLastSubmission() {
		StatusReport report = inStatus(ReportStatus.RETURNED);
		report.submit(List.of(new FrozenFigure("events", 3, List.of())), someone(), NOW, DUE);
		assertThat(report.getFigures()).extracting(FrozenFigure::number).containsExactly(3L);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21,2026-q4,2026-10-01,2026-12-31,2026-q3", "2027-01-01,2027-q1,2027-01-01,2027-03-31,2026-q4",
			"2028-02-29,2028-q1,2028-01-01,2028-03-31,2027-q4" })
	void aQuarterKnowsItsDays(LocalDate day, String name, LocalDate first, LocalDate last, String previous) {
		Quarter quarter = Quarter.of(day);
		assertThat(quarter).hasToString(name).isEqualTo(Quarter.parse(name).orElseThrow());
		assertThat(quarter.first()).isEqualTo(first);
		assertThat(quarter.last()).isEqualTo(last);
		assertThat(quarter.previous()).hasToString(previous);
	}

	@ParameterizedTest
	@CsvSource({ "2026-q5", "2026-Q4", "26-q4", "2026-q0", "9999-q1", "''" })
	void whatIsNoQuarterIsNone(String text) {
		assertThat(Quarter.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-31,", "2027-01-01,-14", "2027-01-11,-14", "2027-01-12,-3", "2027-01-15,-3", "2027-01-16,1",
			"2027-03-01,1" })
	void onlyTheLastReminderWhoseDayHasComeIsLeft(LocalDate today, @Nullable Integer days) {
		assertThat(RULES.dueOn(new Quarter(2026, 4))).isEqualTo(DUE);
		assertThat(RULES.reached(DUE, today).orElse(null)).isEqualTo(days);
	}

	@Test
	void whatIsReturnedLateMayTakeAWeek() {
		assertThat(RULES.dueAgain(DUE, LocalDate.of(2027, 1, 5))).isEqualTo(DUE);
		assertThat(RULES.dueAgain(DUE, LocalDate.of(2027, 1, 20))).isEqualTo(LocalDate.of(2027, 1, 27));
	}

	private static StatusReport inStatus(ReportStatus status) {
		LocalizedText name = LocalizedText.same("广州");
		StatusReport report = StatusReport.open(
				new ChapterReference(Aggregate.newId(), "guangzhou", name, name, ZoneId.of("Asia/Shanghai")),
				new Quarter(2026, 4), DUE, NOW);
		if (status != ReportStatus.OPEN) {
			Step.SUBMIT.verb.accept(report);
		}
		switch (status) {
			case ACCEPTED -> Step.ACCEPT.verb.accept(report);
			case RETURNED -> Step.RETURN.verb.accept(report);
			default -> assertThat(report.getStatus()).isEqualTo(status);
		}
		return report;
	}

	private static List<FrozenFigure> figures() {
		return List.of(new FrozenFigure("events", 2, List.of("读书会", "动手日")));
	}

	private static ReportText text() {
		return new ReportText("影响", null, null, "计划");
	}

	private static UUID someone() {
		return Aggregate.newId();
	}

	private static Decision decision(@Nullable String reason) {
		return new Decision(someone(), NOW, reason);
	}

}
