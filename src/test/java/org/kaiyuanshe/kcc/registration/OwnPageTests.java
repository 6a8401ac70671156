package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;
import static org.kaiyuanshe.kcc.registration.Desk.TALKS;

/** The way back to one's own page, and what it says (R10). */
@PortalTest
@Transactional
class OwnPageTests {

	private static final String EVENT = TALKS.replace("/registrations", "");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PrivateLinks links;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update admission set closes_local = '2026-11-20 09:00'",
			"update admission set open = false", "update admission_question set required = true",
			"update event set status = 'CANCELLED', cancelled_at = '2026-11-20' where slug like 'sample-guangzhou-l%'",
			"update event set starts_at = '2026-11-20', start_local = '2026-11-20' where slug like 'sample-guangzhou-l%'" })
	void aMemberGetsToTheirOwnPageWhateverBecomesOfTheDoor(String change) {
		this.desk.post(TALKS, Map.of(), "member");
		this.jdbc.sql(change).update();
		assertThat(this.desk.get(EVENT, "member")).bodyText().contains("查看我的报名");
		assertThat(mine("member")).hasStatusOk().bodyText().contains("已报名");
		assertThat(this.desk.count("registration where not sample")).isOne();
	}

	@Test
	void afterTheEventTheWayIsThereForThoseWhoCameAndNobodyElse() {
		this.desk.post(TALKS, Map.of(), "member");
		this.clock.advance(Duration.ofDays(10));
		assertThat(this.desk.get(EVENT, "member")).bodyText().contains("查看我的报名");
		assertThat(mine("member")).bodyText().contains("活动怎么样");
		for (String other : new String[] { "visitor", "lead" }) {
			assertThat(this.desk.get(EVENT, other)).bodyText().doesNotContain("id=\"registration\"");
		}
	}

	@Test
	void whoRegisteredWithoutAnAccountIsKnownByTheAddress() {
		this.jdbc.sql("update registration set email = 'member@kcc.example' where email = 'guest5@kcc.example'")
			.update();
		assertThat(this.desk.get("/events/" + DINNER, "member")).bodyText().contains("查看我的报名");
		MvcTestResult answer = this.desk.post("/events/" + DINNER + "/registrations", Map.of(), "member");
		assertThat(this.desk.get(answer.getResponse().getRedirectedUrl(), "visitor")).bodyText().contains("示例参与者 五");
	}

	@Test
	void whereRegistrationIsSwitchedOffAgainTheOnlineLinkStaysWithThoseWhoHaveASeat() {
		this.jdbc.sql("update event set mode = 'ONLINE', online_url = 'https://meet.example/1' where slug like :slug")
			.param("slug", EVENT.substring("/events/".length()))
			.update();
		this.desk.post(TALKS, Map.of(), "member");
		this.jdbc.sql("update admission set open = false").update();
		for (String reader : new String[] { "visitor", "lead", "member" }) {
			assertThat(this.desk.get(EVENT, reader)).hasStatusOk().bodyText().doesNotContain("meet.example");
		}
		assertThat(mine("member")).bodyText().contains("https://meet.example/1");
	}

	@Test
	void thePageTellsWhatBecameOfTheEventAndNotWhatItOnceMeantToBe() {
		String waiting = own("guest6");
		String seated = own("guest1");
		assertThat(this.desk.get(waiting, "visitor")).bodyText().contains("前面还有 1 人候补");
		this.clock.set(start());
		assertThat(this.desk.get(waiting, "visitor")).bodyText().contains("没有等到空出的名额").doesNotContain("会发邮件通知你");
		assertThat(this.desk.get(seated, "visitor")).bodyText().contains("活动已经开始，你有名额").doesNotContain("到时候见");
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.desk.get("/en" + waiting, "visitor")).bodyText().contains("This time no seat was left for you");
		assertThat(this.desk.get("/en" + seated, "visitor")).bodyText().contains("The event is over.");
		this.jdbc.sql("update event set status = 'CANCELLED', cancelled_at = starts_at where slug = :slug")
			.param("slug", DINNER)
			.update();
		assertThat(this.desk.get(seated, "visitor")).bodyText().contains("你不用再做什么").doesNotContain("到时候见");
	}

	@Test
	void answersToQuestionsThatWereRewordedStayWhenOthersChange() {
		this.jdbc.sql("update admission_question set text = '吃素吗？' where text = '有忌口吗？'").update();
		for (String answer : List.of("吃", "不吃", "")) {
			assertThat(this.desk.post(own("guest2"), Map.of("name", "小二", "answer1", answer), "visitor"))
				.hasStatus(302);
			assertThat(answers("guest2")).containsExactly(
					answer.isEmpty() ? new String[] { "有忌口吗？不吃辣" } : new String[] { "有忌口吗？不吃辣", "吃素吗？" + answer });
		}
		assertThat(this.desk.get(MANAGE + "/registrations", "lead")).bodyText().contains("不吃辣");
	}

	private List<String> answers(String guest) {
		return this.jdbc
			.sql("select question || answer from registration_answer where registration_id = :id order by position")
			.param("id", this.desk.id(guest, DINNER))
			.query(String.class)
			.list();
	}

	private String own(String guest) {
		return "/registrations/" + this.links.mint(this.desk.id(guest, DINNER)).value();
	}

	private Instant start() {
		return this.jdbc.sql("select starts_at from event where slug = :slug")
			.param("slug", DINNER)
			.query((row, number) -> Columns.instant(row, "starts_at"))
			.single();
	}

	/** The page that the button leads to. */
	private MvcTestResult mine(String role) {
		MvcTestResult answer = this.desk.post(TALKS, Map.of(), role);
		assertThat(answer).hasStatus(302);
		return this.desk.get(answer.getResponse().getRedirectedUrl(), "visitor");
	}

}
