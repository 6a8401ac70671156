package org.kaiyuanshe.kcc.signin.factor;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What matters asks for a sign-in of the last ten minutes. */
@PortalTest
@Transactional
class FreshSignInTests {

	private static final String LIST = "/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/registrations";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Test
	void participantsAreExportedAfterAFreshSignIn() {
		assertThat(get(LIST + ".csv", Duration.ofMinutes(9))).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
	}

	@Test
	void afterTenMinutesTheExportAsksFirstAndLeadsBackToThePageWithItsLink() {
		assertThat(get(LIST + ".csv", Duration.ofMinutes(10))).hasStatus(302)
			.hasRedirectedUrl("/login/confirmation?next=" + LIST.replace("/", "%2F") + "%3Fx%3D1");
		assertThat(get(LIST, Duration.ofDays(10))).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/accounts/invitations/new", "/admin/audit.csv" })
	void siteAdminsConfirmBeforeTheyInviteOrTakeTheLogAlong(String address) {
		assertThat(this.mvc.get()
			.uri(address)
			.with(this.people.as("root", this.clock.instant().minus(Duration.ofMinutes(10))))
			.exchange()
			.getResponse()
			.getRedirectedUrl()).startsWith("/login/confirmation");
	}

	@Test
	void thePasswordConfirmsAndLeadsOn() {
		assertThat(get("/login/confirmation?next=%2Faccount%3Fx%3D1", Duration.ofHours(1))).hasStatusOk()
			.bodyText()
			.contains("value=\"/account?x=1\"", "autocomplete=\"current-password\"");
		assertThat(confirm(DemoAccounts.PASSWORD, "/account?x=1")).hasStatus(302).hasRedirectedUrl("/account?x=1");
	}

	@Test
	void aWrongPasswordIsSaidAtTheFieldAndKeepsTheWay() {
		assertThat(confirm("not the password", "/account?x=1")).hasStatusOk()
			.bodyText()
			.contains("密码不对", "value=\"/account?x=1\"")
			.doesNotContain("not the password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "//evil.example", "/\\evil.example", "/manager", "/login",
			"javascript:alert(1)", "/manage?a=\u4e2d", "/account@evil.example", "/logout" })
	void nobodyIsLedOutOfThePortal(String next) {
		assertThat(confirm(DemoAccounts.PASSWORD, next)).hasStatus(302).hasRedirectedUrl("/account");
	}

	private MvcTestResult get(String address, Duration since) {
		return this.mvc.get()
			.uri(URI.create(address))
			.header(HttpHeaders.REFERER, "http://localhost" + LIST + "?x=1")
			.with(this.people.as("lead", this.clock.instant().minus(since)))
			.exchange();
	}

	private MvcTestResult confirm(String password, String next) {
		return this.mvc.post()
			.uri("/login/confirmation/password")
			.param("password", password)
			.param("next", next)
			.with(this.people.as("lead", this.clock.instant().minus(Duration.ofHours(1))))
			.with(csrf())
			.exchange();
	}

}
