package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A visitor's way from the form to the private page, and what is refused on it (R10). */
@PortalTest
@Import(People.class)
@Transactional
class RegisteringTests {

	private static final String TALKS = "/events/sample-guangzhou-lightning-talks/registrations";

	private static final String DINNER = "/events/sample-guangzhou-year-end-dinner/registrations";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private FormStamps stamps;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void nameAddressAndCodeAreEnough() {
		String page = asked(TALKS, "new@kcc.example");
		assertThat(count()).isZero();
		MvcTestResult done = post(page + "/confirmation", Map.of("code", " " + code("new@kcc.example") + " "));
		String mine = done.getResponse().getRedirectedUrl();
		assertThat(mine).startsWith("/registrations/");
		assertThat(this.mvc.get().uri(mine)).hasStatusOk().bodyText().contains("已报名", "<svg", "noindex");
		assertThat(lastMail("new@kcc.example")).contains("/registrations/");
		assertThat(count()).isOne();
	}

	@Test
	void theLinkOfTheMailAsksForOnePressAndWorksOnce() {
		asked(TALKS, "new@kcc.example");
		String link = lastMail("new@kcc.example").replaceAll("(?s).*(/confirmations/[A-Za-z0-9_-]{43}).*", "$1");
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		assertThat(count()).isZero();
		assertThat(post(link, Map.of())).hasStatus(302);
		assertThat(post(link, Map.of())).hasStatus(404);
		assertThat(count()).isOne();
	}

	@Test
	void aCodeHasFiveTriesAndHalfAnHour() {
		String page = asked(TALKS, "new@kcc.example");
		String code = code("new@kcc.example");
		for (int each = 0; each < 5; each++) {
			assertThat(post(page + "/confirmation", Map.of("code", "1"))).hasStatusOk();
		}
		assertThat(post(page + "/confirmation", Map.of("code", code))).hasStatusOk();
		String second = asked(TALKS, "new@kcc.example");
		String late = code("new@kcc.example");
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(post(second + "/confirmation", Map.of("code", late))).hasStatusOk();
		assertThat(count()).isZero();
	}

	@Test
	void whoIsRegisteredGetsTheSameAnswerAndTheirLinkByMail() {
		MvcTestResult first = ask(DINNER, "guest1@kcc.example", this.stamps.issue());
		assertThat(first).hasStatus(302);
		String page = first.getResponse().getRedirectedUrl();
		assertThat(page).startsWith(DINNER + "/");
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("guest1@kcc.example", "name=\"code\"");
		assertThat(lastMail("guest1@kcc.example")).contains("/registrations/").doesNotContain("确认码：");
		assertThat(post(page + "/confirmation", Map.of("code", ""))).hasStatusOk();
		assertThat(post(page + "/confirmation", Map.of("code", "12345678"))).hasStatusOk();
	}

	@Test
	void whoComesAfterTheLastSeatWaitsAndIsToldSo() {
		assertThat(this.mvc.get().uri(DINNER)).bodyText().contains("名额已满");
		String page = asked(DINNER, "new@kcc.example");
		String mine = post(page + "/confirmation", Map.of("code", code("new@kcc.example"))).getResponse()
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
		assertThat(mails("new@kcc.example")).hasSize(1);
	}

	@Test
	void aFormThatIsSentAtOnceOrWithAForeignStampIsShownAgainWithWhatWasTyped() {
		for (String stamp : List.of(this.stamps.issue(), "", "1.2.3", this.stamps.issue() + "x")) {
			assertThat(send(TALKS, "new@kcc.example", stamp)).hasStatusOk()
				.bodyText()
				.contains("请再提交一次", "new@kcc.example");
		}
		assertThat(mails("new@kcc.example")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@kcc.example\r\nBcc: b@kcc.example", "a@kcc.example, b@kcc.example", "a b@kcc.example",
			"a@kcc", "@kcc.example", "<a@kcc.example>", " " })
	void whatIsNoAddressIsRefusedAtTheField(String email) {
		assertThat(ask(TALKS, email, this.stamps.issue())).hasStatusOk().bodyText().contains("email-error");
		assertThat(this.jdbc.sql("select count(*) from registration_request").query(Integer.class).single()).isZero();
	}

	@Test
	void tenThousandCharactersAreRefusedAtTheField() {
		String much = "x".repeat(10_000);
		String stamp = ripe();
		MvcTestResult answer = post(TALKS,
				Map.of("name", much, "email", much + "@kcc.example", "stamp", stamp, "answer1", much));
		assertThat(answer).hasStatusOk().bodyText().contains("name-error", "email-error", "answer1-error", much);
		assertThat(this.jdbc.sql("select count(*) from registration_request").query(Integer.class).single()).isZero();
	}

	@Test
	void aProgramThatFillsTheHiddenFieldIsRefused() {
		assertThat(post(TALKS, Map.of("name", "x", "email", "a@kcc.example", "stamp", ripe(), "homepage", "http://x")))
			.hasStatusOk();
		assertThat(mails("a@kcc.example")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update admission set opens_local = '2026-11-25 09:00'",
			"update admission set closes_local = '2026-11-20 09:00'", "update admission set open = false",
			"update event set status = 'CANCELLED', cancelled_at = '2026-11-20' where slug like 'sample-guangzhou-l%'" })
	void nobodyRegistersOutsideTheWindowOrAfterTheCancellation(String change) {
		String page = asked(TALKS, "early@kcc.example");
		this.jdbc.sql(change).update();
		assertThat(ask(TALKS, "new@kcc.example", this.stamps.issue())).hasStatusOk();
		assertThat(mails("new@kcc.example")).isEmpty();
		assertThat(post(page + "/confirmation", Map.of("code", code("early@kcc.example")))).hasStatus(409);
		assertThat(count()).isZero();
	}

	@Test
	void aMailboxGetsFiveCodesAnHour() {
		for (int each = 0; each < 5; each++) {
			asked(TALKS, "new@kcc.example");
		}
		assertThat(ask(TALKS, "new@kcc.example", this.stamps.issue())).hasStatus(429)
			.bodyText()
			.contains("email-error", "new@kcc.example");
		assertThat(mails("new@kcc.example")).hasSize(5);
		this.clock.advance(Duration.ofMinutes(61));
		asked(TALKS, "new@kcc.example");
	}

	@Test
	void aNetworkSendsTwentyAnHour() {
		for (int each = 0; each < 20; each++) {
			asked(TALKS, "a%d@kcc.example".formatted(each));
		}
		assertThat(ask(TALKS, "last@kcc.example", this.stamps.issue())).hasStatus(429);
		assertThat(mails("last@kcc.example")).isEmpty();
	}

	@Test
	void aMemberRegistersWithOnePress() {
		assertThat(this.mvc.get().uri("/events/sample-guangzhou-year-end-dinner").with(this.people.as("member")))
			.hasStatusOk();
		MvcTestResult done = post(TALKS, Map.of(), this.people.as("member"));
		assertThat(done).hasStatus(302);
		String mine = done.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(mine)).bodyText().contains("已报名");
		assertThat(post(TALKS, Map.of(), this.people.as("member"))).hasStatus(302);
		assertThat(count()).isOne();
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
		return post(address, Map.of("name", "示例", "email", email, "stamp", stamp));
	}

	private String ripe() {
		String stamp = this.stamps.issue();
		this.clock.advance(FormStamps.SHORTEST);
		return stamp;
	}

	private MvcTestResult post(String address, Map<String, String> form, RequestPostProcessor... who) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		new HashMap<>(form).forEach(request::param);
		List.of(who).forEach(request::with);
		return this.mvc.perform(request);
	}

	private String code(String email) {
		return lastMail(email).replaceAll("(?s).*确认码：(\\d{8}).*", "$1");
	}

	private String lastMail(String email) {
		return mails(email).getLast();
	}

	private List<String> mails(String email) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :email order by id")
			.param("email", email)
			.query(String.class)
			.list();
	}

	private int count() {
		return this.jdbc.sql("select count(*) from registration where not sample").query(Integer.class).single();
	}

}
