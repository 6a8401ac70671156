package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityClockTests {

	@ParameterizedTest(name = "from {0}, on {1}: {2}")
	@CsvSource(textBlock = """
			2026-01-01, 2026-01-01, ACTIVE
			2026-01-01, 2026-03-01, ACTIVE
			2026-01-01, 2026-03-02, DUE_SOON
			2026-01-01, 2026-03-16, DUE_SOON
			2026-01-01, 2026-03-17, LAST_CALL
			2026-01-01, 2026-03-31, LAST_CALL
			2026-01-01, 2026-04-01, FLAGGED
			2026-01-01, 2027-04-01, FLAGGED
			2026-05-31, 2026-07-29, ACTIVE
			2026-05-31, 2026-07-30, DUE_SOON
			2026-05-31, 2026-08-14, LAST_CALL
			2026-05-31, 2026-08-30, LAST_CALL
			2026-05-31, 2026-08-31, FLAGGED
			2026-11-30, 2027-01-28, ACTIVE
			2026-11-30, 2027-01-29, DUE_SOON
			2026-11-30, 2027-02-13, LAST_CALL
			2026-11-30, 2027-02-27, LAST_CALL
			2026-11-30, 2027-02-28, FLAGGED
			2027-11-30, 2028-02-28, LAST_CALL
			2027-11-30, 2028-02-29, FLAGGED
			2027-11-29, 2028-02-28, LAST_CALL
			2027-11-29, 2028-02-29, FLAGGED
			2028-02-29, 2028-05-28, LAST_CALL
			2028-02-29, 2028-05-29, FLAGGED
			2026-12-31, 2027-03-30, LAST_CALL
			2026-12-31, 2027-03-31, FLAGGED
			2027-01-31, 2027-04-29, LAST_CALL
			2027-01-31, 2027-04-30, FLAGGED
			2026-08-31, 2026-11-29, LAST_CALL
			2026-08-31, 2026-11-30, FLAGGED
			""")
	void standsAtTheStageOfTheRule(LocalDate start, LocalDate today, ActivityStage stage) {
		assertThat(new ActivityClock(start, ActivityRules.standard()).stage(today)).isEqualTo(stage);
	}

	@Test
	void countsTheDaysToTheFlag() {
		ActivityClock clock = new ActivityClock(LocalDate.of(2026, 5, 31), ActivityRules.standard());
		assertThat(clock.daysInAll()).isEqualTo(92);
		assertThat(clock.daysLeft(LocalDate.of(2026, 8, 1))).isEqualTo(30);
		assertThat(clock.daysLeft(LocalDate.of(2026, 9, 1))).isEqualTo(-1);
		assertThat(clock.daysRun(LocalDate.of(2026, 6, 30))).isEqualTo(30);
	}

	@Test
	void followsTheFiguresOfAnotherCommunity() {
		ActivityClock clock = new ActivityClock(LocalDate.of(2026, 1, 31), new ActivityRules(10, 20, 1));
		assertThat(clock.stage(LocalDate.of(2026, 2, 10))).isEqualTo(ActivityStage.DUE_SOON);
		assertThat(clock.stage(LocalDate.of(2026, 2, 28))).isEqualTo(ActivityStage.FLAGGED);
	}

}
