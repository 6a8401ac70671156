package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.TALKS;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What is refused to someone who registers, in words and with nothing stored. */
@PortalTest
@Transactional
class RegistrationRefusalTests {

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
	void aFormThatIsSentAtOnceOrWithAForeignStampIsShownAgainWithWhatWasTyped() {
		for (String stamp : List.of(this.stamps.issue(), "", "1.2.3", this.stamps.issue() + "x")) {
			assertThat(send(TALKS, "new@kcc.example", stamp)).hasStatusOk()
				.bodyText()
				.contains("请再提交一次", "new@kcc.example");
		}
		assertThat(this.desk.mails("new@kcc.example")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@kcc.example\r\nBcc: b@kcc.example", "a@kcc.example, b@kcc.example", "a b@kcc.example",
			"a..b@kcc.example", "a@kcc..example", ".a@kcc.example", "a@kcc", "@kcc.example", "<a@kcc.example>", " " })
	void whatIsNoAddressIsRefusedAtTheField(String email) {
		assertThat(ask(TALKS, email, this.stamps.issue())).hasStatusOk().bodyText().contains("email-error");
		assertThat(this.desk.count("registration_request")).isZero();
	}

	@Test
	void tenThousandCharactersAreRefusedAtTheField() {
		String much = "x".repeat(10_000);
		String stamp = ripe();
		MvcTestResult answer = this.desk.post(TALKS,
				Map.of("name", much, "email", much + "@kcc.example", "stamp", stamp, "answer1", much), "visitor");
		assertThat(answer).hasStatusOk().bodyText().contains("name-error", "email-error", "answer1-error", much);
		assertThat(this.desk.count("registration_request")).isZero();
	}

	@Test
	void aProgramThatFillsTheHiddenFieldIsRefused() {
		assertThat(this.desk.post(TALKS,
				Map.of("name", "x", "email", "a@kcc.example", "stamp", ripe(), "homepage", "http://x"), "visitor"))
			.hasStatusOk();
		assertThat(this.desk.mails("a@kcc.example")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update admission set opens_local = '2026-11-25 09:00'",
			"update admission set closes_local = '2026-11-20 09:00'", "update admission set open = false",
			"update event set status = 'CANCELLED', cancelled_at = '2026-11-20' where slug like 'sample-guangzhou-l%'" })
	void nobodyRegistersOutsideTheWindowOrAfterTheCancellation(String change) {
		String page = asked(TALKS, "early@kcc.example");
		this.jdbc.sql(change).update();
		assertThat(this.mvc.get().uri(TALKS)).hasStatusOk().bodyText().doesNotContain("name=\"email\"");
		assertThat(ask(TALKS, "new@kcc.example", this.stamps.issue())).hasStatusOk()
			.bodyText()
			.contains("value=\"new@kcc.example\"");
		assertThat(this.desk.mails("new@kcc.example")).isEmpty();
		assertThat(
				this.desk.post(page + "/confirmation", Map.of("code", this.desk.code("early@kcc.example")), "visitor"))
			.hasStatus(409);
		assertThat(this.desk.count("registration where not sample")).isZero();
	}

	@Test
	void aMailboxGetsFiveCodesAnHour() {
		String email = UUID.randomUUID() + "@kcc.example";
		for (int each = 0; each < 5; each++) {
			assertThat(ask(email, "198.51.100." + each)).hasStatus(302);
		}
		assertThat(ask(email, "198.51.100.5")).hasStatus(429)
			.containsHeader("Retry-After")
			.bodyText()
			.contains("email-error", email);
		assertThat(this.desk.mails(email)).hasSize(5);
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(ask(email, "198.51.100.5")).hasStatus(302);
	}

	@Test
	void aNetworkSendsTwentyAnHour() {
		for (int each = 0; each < 20; each++) {
			assertThat(ask("a%d@kcc.example".formatted(each), "2001:db8::" + each)).hasStatus(302);
		}
		assertThat(ask("last@kcc.example", "2001:db8::ffff")).hasStatus(429);
		assertThat(this.desk.mails("last@kcc.example")).isEmpty();
	}

	/** Asks for a code from another network than the one that tests are sparing. */
	private MvcTestResult ask(String email, String address) {
		String stamp = ripe();
		return this.mvc.perform(MockMvcRequestBuilders.post(TALKS)
			.with(csrf())
			.with(anonymous())
			.remoteAddress(address)
			.param("name", "示例")
			.param("email", email)
			.param("stamp", stamp));
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

	private String ripe() {
		String stamp = this.stamps.issue();
		this.clock.advance(FormStamps.SHORTEST);
		return stamp;
	}

}
