package org.kaiyuanshe.kcc.browser;

import java.time.Duration;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Registering, cancelling and checking in on a phone, with scripts and without (R10,
 * R11).
 */
@BrowserTest
class EventDayTests {

	private static final int PHONE = 360;

	private static final String EVENT = "/events/sample-guangzhou-lightning-talks";

	private static final String OF_EVENT = " where event_id = (select id from event where slug = 'sample-guangzhou-lightning-talks')";

	/** A form that is sent sooner was not read by a person. */
	private static final Duration OF_READING = Duration.ofSeconds(3);

	@LocalServerPort
	private int port;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.clock.set(TestClock.START);
		for (String table : new String[] { "registration_answer", "registration_link" }) {
			this.jdbc
				.sql("delete from " + table + " where registration_id in (select id from registration" + OF_EVENT + ")")
				.update();
		}
		this.jdbc.sql("delete from registration" + OF_EVENT).update();
		this.jdbc.sql("delete from walk_in" + OF_EVENT).update();
		this.jdbc.sql("update event_seats set taken = 0, arrivals = 0" + OF_EVENT).update();
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@ValueSource(booleans = { true, false })
	void aVisitorRegistersInThreeFieldsAndCancelsInTwoTaps(boolean javaScript, Browser browser) {
		try (Screen visitor = phone(browser, javaScript)) {
			visitor.open(EVENT).follow("报名");
			visitor.fill("name", "路过的人").fill("email", "passer-by@kcc.example");
			this.clock.advance(OF_READING);
			visitor.send("/registrations");
			visitor.fill("code", codeMailedTo("passer-by@kcc.example")).send("/confirmation");
			assertThat(visitor.path()).startsWith("/registrations/");
			assertThat(visitor.text()).contains("已报名", "签到码");
			assertThat(visitor.page().locator("main svg.qr").count()).isPositive();
			assertThat(visitor.overflow()).isZero();
			visitor.follow("取消报名").send("/cancellation");
			assertThat(visitor.text()).contains("已取消");
			assertThat(count("CANCELLED")).isOne();
		}
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@ValueSource(booleans = { true, false })
	void aLeadChecksInTenGuestsAndCountsWhoCameWithoutARegistration(boolean javaScript, Browser browser) {
		tenGuests();
		this.clock.set(this.jdbc.sql("select starts_at from event where slug = 'sample-guangzhou-lightning-talks'")
			.query((row, number) -> Columns.instant(row, "starts_at"))
			.single());
		try (Screen lead = phone(browser, javaScript)) {
			lead.signIn("lead").open("/manage/chapters/guangzhou" + EVENT + "/check-in");
			for (int guest = 1; guest <= 10; guest++) {
				Locator button = lead.page().locator("main .checkin li:has-text('来宾 " + guest + "号') button");
				lead.page().waitForNavigation(() -> button.press("Enter"));
			}
			assertThat(lead.text()).contains("已签到 10 / 10 人");
			lead.fill("people", "3").send("/walk-ins");
			assertThat(lead.text()).contains("现场参加 3 人");
			assertThat(lead.overflow()).isZero();
		}
		assertThat(
				this.jdbc.sql("select count(checked_in_at) from registration" + OF_EVENT).query(Integer.class).single())
			.isEqualTo(10);
	}

	private Screen phone(Browser browser, boolean javaScript) {
		return javaScript ? Screen.of(browser, this.port, PHONE) : Screen.withoutJavaScript(browser, this.port, PHONE);
	}

	private void tenGuests() {
		this.jdbc
			.sql("""
					insert into registration (id, version, event_id, number, status, name, email, language, created_at, sample)
					select uuidv7(), 0, e.id, n, 'CONFIRMED', '来宾 ' || n || '号', 'guest' || n || '@kcc.example', 'zh-CN', now(),
					       true
					from event e, generate_series(1, 10) n where e.slug = 'sample-guangzhou-lightning-talks'
					""")
			.update();
		this.jdbc.sql("update event_seats set taken = 10, arrivals = 10" + OF_EVENT).update();
	}

	private int count(String status) {
		return this.jdbc.sql("select count(*) from registration" + OF_EVENT + " and status = :status")
			.param("status", status)
			.query(Integer.class)
			.single();
	}

	private String codeMailedTo(String address) {
		return this.jdbc.sql(
				"select body from outbox_mail where recipient = :address and body like '%确认码%' order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single()
			.replaceAll("(?s).*确认码：(\\d{8}).*", "$1");
	}

}
