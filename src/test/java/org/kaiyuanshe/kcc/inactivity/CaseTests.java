package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the decision of a case does to its chapter. */
@PortalTest
class CaseTests {

	@Autowired
	private CaseService cases;

	private CaseStage stage;

	@Autowired
	private InactivityCheck check;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare(@Autowired AutowireCapableBeanFactory beans) {
		this.stage = beans.createBean(CaseStage.class);
		this.stage.forget();
	}

	@AfterEach
	void leave() {
		this.stage.forget();
	}

	@Test
	void aKeptChapterIsNotFlaggedAgainAndItsCaseStaysClosed() {
		UUID id = this.stage.flagged("nanjing");
		this.cases.keep(id, this.stage.admin(), "他们在准备下一场");
		assertThat(this.check.run(TestClock.START)).endsWith("opened=0 closed=0");
		assertThat(this.stage.outcome(id)).isEqualTo("KEPT");
		// Three months after the decision it is another run of the clock, and another
		// case.
		this.check.run(TestClock.START.plus(Duration.ofDays(93)));
		assertThat(this.stage.count("inactivity_case where chapter_slug = 'nanjing'")).isEqualTo(2);
		assertThat(this.stage.outcome(id)).isEqualTo("KEPT");
	}

	@Test
	void aPauseEndsOnItsDayByItselfAndTheClockRunsFromThere() {
		UUID id = this.stage.flagged("nanjing");
		this.cases.pause(id, this.stage.admin(), "都忙", CaseStage.NOTICE, LocalDate.of(2027, 1, 10));
		// Half past eleven in the evening of the day before, where the chapter is.
		assertThat(this.check.run(Instant.parse("2027-01-09T15:30:00Z"))).contains(" resumed=0 ");
		assertThat(this.stage.status("nanjing")).isEqualTo("PAUSED");
		assertThat(this.check.run(Instant.parse("2027-01-09T16:30:00Z"))).contains(" resumed=1 ");
		assertThat(this.check.run(Instant.parse("2027-01-09T17:30:00Z"))).contains(" resumed=0 ");
		assertThat(this.stage.status("nanjing")).isEqualTo("ACTIVE");
		assertThat(this.jdbc.sql("select restarted_on from chapter where slug = 'nanjing'")
			.query(LocalDate.class)
			.single()).isEqualTo("2027-01-10");
		assertThat(this.stage.steps(id)).containsExactly("PAUSED", "RESUMED");
	}

	@Test
	void anAdminEndsAPauseEarlier() {
		UUID id = this.stage.flagged("nanjing");
		this.cases.pause(id, this.stage.admin(), "都忙", CaseStage.NOTICE, LocalDate.of(2027, 1, 10));
		this.cases.resume("nanjing", this.stage.admin(), "有人回来了");
		assertThat(this.stage.status("nanjing")).isEqualTo("ACTIVE");
		assertThat(this.stage.steps(id)).containsExactly("PAUSED", "RESUMED");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.cases.resume("nanjing", this.stage.admin(), "再来一次"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "INDEPENDENT", "DISSOLVED" })
	void theMailsAboutTheEndReachThoseWhoLedTheChapter(String outcome) {
		UUID id = this.stage.heard(this.cases.open("guangzhou", this.stage.admin(), "他们自己提出"));
		if (outcome.equals("DISSOLVED")) {
			this.cases.dissolve(id, this.stage.admin(), "内部的理由", CaseStage.NOTICE);
		}
		else {
			this.cases.release(id, this.stage.admin(), "内部的理由", CaseStage.NOTICE);
		}
		assertThat(this.stage.status("guangzhou")).isEqualTo(outcome);
		assertThat(this.stage.count("appointment where body_slug = 'guangzhou' and role = 'LEAD' and to_date is null"))
			.isZero();
		for (String reader : List.of("lead", "admin")) {
			assertThat(this.stage.lastMailTo(reader)).contains(CaseStage.NOTICE.zh()).doesNotContain("内部的理由");
		}
	}

}
