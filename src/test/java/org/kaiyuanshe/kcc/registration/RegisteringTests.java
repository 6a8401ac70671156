package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.TALKS;

/** A visitor’s way from the form to the private page (R10). */
@PortalTest
@Transactional
class RegisteringTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FormStamps stamps;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void nameAddressAndCodeAreEnough() {
		String page = asked(TALKS, "new@kcc.example");
		assertThat(this.desk.count("registration where not sample")).isZero();
		MvcTestResult done = this.desk.post(page + "/confirmation",
				Map.of("code", " " + this.desk.code("new@kcc.example") + " "), "visitor");
		String mine = done.getResponse().getRedirectedUrl();
		assertThat(mine).startsWith("/registrations/");
		assertThat(this.mvc.get().uri(mine)).hasStatusOk().bodyText().contains("已报名", "<svg", "noindex");
		assertThat(this.desk.lastMail("new@kcc.example")).contains("/registrations/");
		assertThat(this.desk.count("registration where not sample")).isOne();
	}

	@Test
	void theLinkOfTheMailAsksForOnePressAndWorksOnce() {
		asked(TALKS, "new@kcc.example");
		String link = this.desk.lastMail("new@kcc.example")
			.replaceAll("(?s).*(/confirmations/[A-Za-z0-9_-]{43}).*", "$1");
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		assertThat(this.desk.count("registration where not sample")).isZero();
		assertThat(this.desk.post(link, Map.of(), "visitor")).hasStatus(302);
		assertThat(this.desk.post(link, Map.of(), "visitor")).hasStatus(404);
		assertThat(this.desk.count("registration where not sample")).isOne();
	}

	@Test
	void aCodeHasFiveTriesAndHalfAnHour() {
		String page = asked(TALKS, "new@kcc.example");
		String code = this.desk.code("new@kcc.example");
		for (int each = 0; each < 5; each++) {
			assertThat(this.desk.post(page + "/confirmation", Map.of("code", "1"), "visitor")).hasStatusOk();
		}
		assertThat(this.desk.post(page + "/confirmation", Map.of("code", code), "visitor")).hasStatusOk();
		String second = asked(TALKS, "new@kcc.example");
		String late = this.desk.code("new@kcc.example");
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(this.desk.post(second + "/confirmation", Map.of("code", late), "visitor")).hasStatusOk();
		assertThat(this.desk.count("registration where not sample")).isZero();
	}

	@Test
	void whoIsRegisteredGetsTheSameAnswerAndTheirLinkByMail() {
		MvcTestResult first = ask("/events/" + DINNER + "/registrations", "guest1@kcc.example", this.stamps.issue());
		assertThat(first).hasStatus(302);
		String page = first.getResponse().getRedirectedUrl();
		assertThat(page).startsWith("/events/" + DINNER + "/registrations" + "/");
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("guest1@kcc.example", "name=\"code\"");
		assertThat(this.desk.lastMail("guest1@kcc.example")).contains("/registrations/").doesNotContain("确认码：");
		assertThat(this.desk.post(page + "/confirmation", Map.of("code", ""), "visitor")).hasStatusOk();
		assertThat(this.desk.post(page + "/confirmation", Map.of("code", "12345678"), "visitor")).hasStatusOk();
	}

	@Test
	void whoComesAfterTheLastSeatWaitsAndIsToldSo() {
		assertThat(this.mvc.get().uri("/events/" + DINNER + "/registrations")).bodyText().contains("名额已满");
		String page = asked("/events/" + DINNER + "/registrations", "new@kcc.example");
		String mine = this.desk
			.post(page + "/confirmation", Map.of("code", this.desk.code("new@kcc.example")), "visitor")
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.mvc.get().uri(mine)).bodyText().contains("候补中", "前面还有 2 人候补");
	}

	@Test
	void theSameFormSentAgainDoesNothingAgain() {
		String stamp = this.stamps.issue();
		this.clock.advance(FormStamps.SHORTEST);
		String first = send(TALKS, "new@kcc.example", stamp).getResponse().getRedirectedUrl();
		String second = send(TALKS, "new@kcc.example", stamp).getResponse().getRedirectedUrl();
		assertThat(second).isEqualTo(first);
		assertThat(this.desk.mails("new@kcc.example")).hasSize(1);
	}

	@Test
	void aMemberRegistersWithOnePress() {
		assertThat(this.mvc.get().uri("/events/sample-guangzhou-year-end-dinner").with(this.people.as("member")))
			.hasStatusOk();
		MvcTestResult done = this.desk.post(TALKS, Map.of(), "member");
		assertThat(done).hasStatus(302);
		String mine = done.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(mine)).bodyText().contains("已报名");
		assertThat(this.desk.post(TALKS, Map.of(), "member")).hasStatus(302);
		assertThat(this.desk.count("registration where not sample")).isOne();
	}

	@Test
	void whereAnHourComesTwiceTheMailAndTheDoorKnowWhichOneIsMeant() {
		this.jdbc.sql("""
				update event set start_local = '2027-11-07 01:30', end_local = '2027-11-07 03:30',
				    zone = 'America/Los_Angeles', starts_at = '2027-11-07T09:30:00Z', ends_at = '2027-11-07T11:30:00Z'
				where slug = 'sample-guangzhou-lightning-talks'
				""").update();
		this.clock.set(Instant.parse("2027-11-07T09:29:59Z"));
		assertThat(this.desk.post(TALKS, Map.of(), "member")).hasStatus(302);
		assertThat(this.desk.count("outbox_mail where body like '%01:30 (-08:00)%'")).isOne();
		this.clock.set(Instant.parse("2027-11-07T09:30:00Z"));
		assertThat(this.desk.post(TALKS, Map.of(), "lead")).hasStatusOk();
	}

	/** Asks for a code and returns the page that wants it. */
	private String asked(String address, String email) {
		MvcTestResult answer = ask(address, email, this.stamps.issue());
		assertThat(answer).hasStatus(302);
		return answer.getResponse().getRedirectedUrl();
	}

	private MvcTestResult ask(String address, String email, String stamp) {
		this.clock.advance(FormStamps.SHORTEST);
		return send(address, email, stamp);
	}

	private MvcTestResult send(String address, String email, String stamp) {
		return this.desk.post(address, Map.of("name", "示例", "email", email, "stamp", stamp), "visitor");
	}

}
