package org.kaiyuanshe.kcc.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Project.ProjectDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ProjectTests {

	private static final LocalDate KNOWN = LocalDate.parse("2024-02-29");

	private static final Decision DECISION = new Decision(UUID.randomUUID(), Instant.parse("2026-11-21T04:00:00Z"),
			"理由");

	static Stream<Arguments> allPairs() {
		List<String> allowed = List.of("INCUBATING RELEASED", "INCUBATING ARCHIVED", "RELEASED ARCHIVED",
				"ARCHIVED INCUBATING");
		return Stream.of(ProjectState.values())
			.flatMap((from) -> Stream.of(ProjectState.values())
				.map((to) -> arguments(from, to, allowed.contains(from + " " + to))));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@MethodSource("allPairs")
	void goesFromTheIncubatorToItsReleaseToTheArchiveAndBack(ProjectState from, ProjectState to, boolean allowed) {
		Project project = in(from);
		if (allowed) {
			project.move(to, DECISION);
			assertThat(project.getState()).isEqualTo(to);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> project.move(to, DECISION))
				.extracting(RuleViolation::key)
				.isEqualTo("organisation.project.move.refused");
			assertThat(project.getState()).isEqualTo(from);
		}
	}

	@ParameterizedTest(name = "known {0}, active {1}, decided {2}, reported {3}: candidate from {4}")
	@CsvSource(nullValues = "-",
			value = { "2026-11-21,-,-,2023,2027-11-21", "2023-01-01,-,-,-,2024-01-01",
					"2023-01-01,2025-05-06,-,-,2026-05-06", "2023-01-01,-,2025-07-08,2023,2026-07-08",
					"2023-01-01,-,-,2025,2026-12-31", "2023-01-01,2025-05-06,-,2025,2026-12-31",
					"2024-02-29,-,-,-,2025-02-28" })
	void isACandidateForTheArchiveAYearAfterTheLastThatIsKnown(LocalDate known, @Nullable LocalDate active,
			@Nullable LocalDate decided, @Nullable Integer reported, LocalDate from) {
		Quiet quiet = Quiet.of(known, active, decided, reported);
		assertThat(quiet.forAYear(from.minusDays(1))).isFalse();
		assertThat(quiet.forAYear(from)).isTrue();
	}

	@Test
	void isKeptOnlyAfterAQuietYear() {
		Project project = in(ProjectState.RELEASED);
		Quiet quiet = project.quiet(null, ZoneOffset.UTC);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> project.keep(quiet, KNOWN.plusMonths(11), DECISION));
		project.keep(quiet, KNOWN.plusYears(2), DECISION);
		assertThat(project.getState()).isEqualTo(ProjectState.RELEASED);
	}

	@Test
	void theYearBeginsAnewWithADecision() {
		Project project = in(ProjectState.RELEASED);
		project.keep(project.quiet(null, ZoneOffset.UTC), KNOWN.plusYears(2), DECISION);
		assertThat(project.quiet(null, ZoneOffset.UTC).since()).isEqualTo("2026-11-21");
	}

	@Test
	void whatIsArchivedIsNoCandidate() {
		Project project = in(ProjectState.ARCHIVED);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> project.keep(project.quiet(null, ZoneOffset.UTC), KNOWN.plusYears(5), DECISION));
	}

	private static Project in(ProjectState state) {
		LocalizedText none = new LocalizedText(null, null);
		return new Project(new Slug("x"), state,
				new ProjectDetails(LocalizedText.same("项目"), none, null, null, Provenance.none()), List.of(), KNOWN, 0,
				null);
	}

}
