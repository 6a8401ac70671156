package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A dissolution that is taken back, and two admins at once. */
@PortalTest
class CaseReversalTests {

	@Autowired
	private CaseService cases;

	private CaseStage stage;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

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
	void aDissolutionTakenBackWithinSevenDaysRestoresChapterTeamAndCase() {
		UUID id = this.stage.dissolved("guangzhou");
		this.clock.advance(Duration.ofDays(7));
		try {
			this.cases.reverse(id, this.people.member("admin"), "弄错了");
			assertThat(this.stage.status("guangzhou")).isEqualTo("ACTIVE");
			assertThat(
					this.stage.count("appointment where body_slug = 'guangzhou' and role = 'LEAD' and to_date is null"))
				.isPositive();
			assertThat(this.jdbc.sql("select closed_at is null from inactivity_case").query(Boolean.class).single())
				.isTrue();
			assertThat(this.stage.count("inactivity_contact")).isEqualTo(2);
			assertThat(this.stage.steps(id)).containsExactly("DISSOLVED", "REVERSED");
			assertThat(this.stage.lastMailTo("lead")).contains("已经撤销");
		}
		finally {
			this.clock.advance(Duration.ofDays(-7));
		}
	}

	@Test
	void afterSevenDaysADissolutionStands() {
		UUID id = this.stage.dissolved("guangzhou");
		this.clock.advance(Duration.ofDays(7).plusSeconds(1));
		try {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.cases.reverse(id, this.people.member("admin"), "太晚了"))
				.matches((violation) -> violation.key().equals("inactivity.reversal.late"));
			assertThat(this.stage.status("guangzhou")).isEqualTo("DISSOLVED");
		}
		finally {
			this.clock.advance(Duration.ofDays(-7).minusSeconds(1));
		}
	}

	@Test
	void ofTwoAdminsAtOnceOneDecidesAndTheOtherIsToldWho() throws Exception {
		UUID id = this.stage.heard(this.stage.flagged("nanjing"));
		Callable<String> dissolving = () -> {
			this.cases.dissolve(id, this.people.member("admin"), "结束", CaseStage.NOTICE);
			return "示例管理员";
		};
		Callable<String> keeping = () -> {
			this.cases.keep(id, this.people.member("root"), "留下");
			return "示例站点管理员";
		};
		oneOf(List.of(dissolving, keeping), "inactivity.refused.");
		assertThat(this.stage.steps(id)).hasSize(1);
	}

	@Test
	void ofTwoAdminsWhoTakeADissolutionBackOneIsToldThatTheOtherDid() throws Exception {
		UUID id = this.stage.dissolved("nanjing");
		Callable<String> one = () -> {
			this.cases.reverse(id, this.people.member("admin"), "弄错了");
			return "示例管理员";
		};
		Callable<String> other = () -> {
			this.cases.reverse(id, this.people.member("root"), "弄错了");
			return "示例站点管理员";
		};
		oneOf(List.of(one, other), "inactivity.refused.REVERSED");
		assertThat(this.stage.steps(id)).containsExactly("DISSOLVED", "REVERSED");
	}

	private void oneOf(List<Callable<String>> both, String refusal) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<String>> results = threads.invokeAll(both);
			Future<String> winner = results.get((results.get(0).state() == Future.State.SUCCESS) ? 0 : 1);
			Future<String> loser = results.get((winner == results.get(0)) ? 1 : 0);
			String name = winner.get();
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(loser::get)
				.havingCause()
				.isInstanceOfSatisfying(RuleViolation.class, (violation) -> {
					assertThat(violation.key()).startsWith(refusal);
					assertThat(violation.arguments()).containsExactly(name);
				});
		}
	}

}
