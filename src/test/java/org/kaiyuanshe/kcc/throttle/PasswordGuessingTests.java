package org.kaiyuanshe.kcc.throttle;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import jakarta.servlet.http.Cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.account.DemoAccounts.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Ten thousand guesses, and their owner meanwhile. */
@PortalTest
class PasswordGuessingTests {

	private static final String OWNER = "member@kcc.example";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConfigurableApplicationContext context;

	/** Every try whose hash was computed, whether or not there is such an account. */
	private final AtomicInteger evaluated = new AtomicInteger();

	private final ApplicationListener<AbstractAuthenticationEvent> counting = (event) -> this.evaluated
		.addAndGet((event instanceof AuthenticationFailureBadCredentialsEvent) ? 1 : 0);

	@BeforeEach
	void startAnew() {
		this.jdbc.sql("delete from throttle").update();
		this.context.addApplicationListener(this.counting);
	}

	@AfterEach
	void presentAgain() {
		this.context.removeApplicationListener(this.counting);
		this.jdbc.sql("delete from throttle").update();
		this.clock.set(TestClock.START);
	}

	@Test
	void ofTenThousandGuessesFromManyAddressesTenAreLookedAt() {
		MvcTestResult refused = null;
		for (int each = 0; each < 10_000; each++) {
			refused = guess(OWNER, "198.%d.%d.%d".formatted(51 + each / 65_536, each / 256 % 256, each % 256));
		}
		assertThat(refused).hasStatus(429).containsHeader("Retry-After");
		assertThat(this.evaluated).hasValue(10);
	}

	@Test
	void oneNetworkIsHeardFiveTimesInAQuarterOfAnHourAboutAnAccount() {
		for (int each = 0; each < 20; each++) {
			guess(OWNER, "2001:db8::" + each);
		}
		assertThat(this.evaluated).hasValue(5);
		this.clock.advance(Duration.ofMinutes(15));
		guess(OWNER, "2001:db8::99");
		assertThat(this.evaluated).hasValue(6);
	}

	@Test
	void oneNetworkIsHeardTwentyFiveTimesInFiveMinutesAboutAllAccounts() {
		for (int each = 0; each < 60; each++) {
			guess(UUID.randomUUID() + "@kcc.example", "198.51.100.7");
		}
		assertThat(this.evaluated).hasValue(25);
	}

	@Test
	void anAddressThatNobodyHasGetsTheSameAnswers() {
		for (int each = 0; each < 7; each++) {
			MvcTestResult known = guess(OWNER, "198.51.100.7");
			MvcTestResult unknown = guess("nobody@kcc.example", "198.51.100.8");
			assertThat(unknown).hasStatus(known.getResponse().getStatus());
			assertThat(unknown.getResponse().getRedirectedUrl()).isEqualTo(known.getResponse().getRedirectedUrl());
			assertThat(unknown.getResponse().getHeader("Retry-After"))
				.isEqualTo(known.getResponse().getHeader("Retry-After"));
		}
	}

	@Test
	void theOwnersBrowserHasTriesOfItsOwn() {
		Cookie mine = signIn(OWNER, PASSWORD, "203.0.113.5").getResponse().getCookie("KNOWN");
		Cookie foreign = signIn("lead@kcc.example", PASSWORD, "203.0.113.6").getResponse().getCookie("KNOWN");
		for (int each = 0; each < 12; each++) {
			guess(OWNER, "198.51.100." + each);
		}
		assertThat(signIn(OWNER, PASSWORD, "203.0.113.5")).hasStatus(429);
		assertThat(signIn(OWNER, PASSWORD, "203.0.113.5", foreign)).hasStatus(429);
		assertThat(signIn(OWNER, PASSWORD, "203.0.113.5", new Cookie("KNOWN", mine.getValue() + "x"))).hasStatus(429);
		assertThat(signIn(OWNER, PASSWORD, "203.0.113.5", mine)).hasStatus(302);
		this.clock.advance(Duration.ofDays(1));
		assertThat(signIn(OWNER, PASSWORD, "203.0.113.5")).hasStatus(302);
	}

	@Test
	void aRightPasswordIsNoWrongOne() {
		for (int each = 0; each < 30; each++) {
			assertThat(signIn(OWNER, PASSWORD, "203.0.113.5")).hasStatus(302).redirectedUrl().isEqualTo("/manage");
		}
	}

	@Test
	void aFormOfAnotherSiteUsesUpNothing() {
		for (int each = 0; each < 12; each++) {
			assertThat(this.mvc.perform(MockMvcRequestBuilders.post("/login")
				.remoteAddress("198.51.100.7")
				.param("email", OWNER)
				.param("password", "wrong"))).hasStatus(403);
		}
		assertThat(this.jdbc.sql("select count(*) from throttle").query(Integer.class).single()).isZero();
	}

	private MvcTestResult guess(String email, String address) {
		return signIn(email, "not the password", address);
	}

	private MvcTestResult signIn(String email, String password, String address, Cookie... cookies) {
		return this.mvc.perform(MockMvcRequestBuilders.post("/login")
			.with(csrf())
			.remoteAddress(address)
			.cookie((cookies.length > 0) ? cookies : new Cookie[] { new Cookie("other", "x") })
			.param("email", email)
			.param("password", password));
	}

}
