package org.kaiyuanshe.kcc.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README walks through, in a browser on a phone. */
@BrowserTest
class WalkThroughTests {

	private static final int PHONE = 360;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aVisitorBrowsesInBothLanguages(Browser browser) {
		try (Screen visitor = Screen.of(browser, this.port, PHONE)) {
			visitor.open("/chapters").follow("广州");
			assertThat(visitor.path()).isEqualTo("/chapters/guangzhou");
			assertThat(visitor.text()).contains("KCC@广州", "惠世冀");
			visitor.page().click("summary:has-text('菜单')");
			visitor.page().click("details.menu a[rel=alternate]");
			assertThat(visitor.path()).isEqualTo("/en/chapters/guangzhou");
			assertThat(visitor.text()).contains("KCC@Guangzhou");
			visitor.open("/en/events?when=past&q=TiDB").follow("TiDB");
			assertThat(visitor.path()).startsWith("/en/events/guangzhou-2023-10-21");
			assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("en");
		}
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@CsvSource({ "true, 夜谈一", "false, 夜谈二" })
	void aLeadPublishesAnEventThatVisitorsSeeAtOnce(boolean javaScript, String title, Browser browser) {
		try (Screen lead = javaScript ? Screen.of(browser, this.port, PHONE)
				: Screen.withoutJavaScript(browser, this.port, PHONE);
				Screen visitor = Screen.of(browser, this.port, PHONE)) {
			lead.signIn("lead").open("/manage/chapters/guangzhou/events/new");
			lead.fill("title", title)
				.fill("start", "2026-12-12T19:00")
				.fill("end", "2026-12-12T18:00")
				.fill("venue", "珠江边")
				.send("/manage/chapters/guangzhou/events");
			assertThat(lead.page().locator("[name=end][aria-invalid=true], [name=end].is-invalid").count()).isOne();
			assertThat(lead.value("title")).isEqualTo(title);
			lead.fill("end", "2026-12-12T21:00").send("/manage/chapters/guangzhou/events").send("/publication");
			visitor.open("/events?q=" + title);
			assertThat(visitor.text()).contains(title, "19:00–21:00");
		}
	}

	@Test
	void anApplicationForWuhanBecomesAChapter(Browser browser) {
		try (Screen applicant = Screen.of(browser, this.port, PHONE);
				Screen admin = Screen.of(browser, this.port, 1280)) {
			apply(applicant.open("/applications/new"), "武汉", "wuhan@kcc.example");
			assertThat(applicant.path()).isEqualTo("/applications/received");
			applicant.open(linkMailedTo("wuhan@kcc.example", "/applications/"));
			applicant.send("/submission");
			admin.signIn("admin").open("/admin/applications").follow("武汉");
			admin.send("/review");
			admin.page().locator("form[action$='/approval'] textarea").fill("团队扎实，计划可行");
			admin.send("/approval");
			applicant.open("/chapters/wuhan");
			assertThat(applicant.text()).contains("KCC@武汉", "申请人");
			applicant.open(linkMailedTo("wuhan@kcc.example", "/invitations/"));
			applicant.fill("password", "three unrelated words").tick("consent").send("");
			applicant.open("/login")
				.fill("email", "wuhan@kcc.example")
				.fill("password", "three unrelated words")
				.send("/login");
			assertThat(applicant.open("/manage").text()).contains("武汉");
		}
	}

	@Test
	void anApplicationForShanghaiIsRefusedWithTheReasonAndKeepsWhatWasTyped(Browser browser) {
		try (Screen applicant = Screen.of(browser, this.port, PHONE)) {
			apply(applicant.open("/applications/new"), "上海市", "shanghai@kcc.example");
			assertThat(applicant.page().locator("main a[href$='/chapters/shanghai']").count()).isPositive();
			assertThat(applicant.value("city")).isEqualTo("上海市");
			assertThat(applicant.value("motivation")).isEqualTo("这里有很多写开源的人");
			assertThat(applicant.value("email")).isEqualTo("shanghai@kcc.example");
		}
	}

	@Test
	void aFlaggedChapterExplainsItsClock(Browser browser) {
		try (Screen visitor = Screen.of(browser, this.port, PHONE)) {
			visitor.open("/chapters/hangzhou");
			assertThat(visitor.text()).contains("久无活动");
			assertThat(visitor.page().locator("main progress, main meter").count()).isPositive();
			visitor.open("/en/chapters/hangzhou");
			assertThat(visitor.text()).contains("No recent events", "4 Oct 2026");
		}
	}

	private static void apply(Screen applicant, String city, String email) {
		applicant.fill("city", city)
			.choose("region", "central-china")
			.fill("name", "申请人")
			.fill("email", email)
			.fill("motivation", "这里有很多写开源的人")
			.fill("plan", "每月一次小聚")
			.tick("consent")
			.send("/applications");
	}

	private String linkMailedTo(String address, String path) {
		String body = this.jdbc
			.sql("select body from outbox_mail where recipient = :address and body like :path order by id desc limit 1")
			.param("address", address)
			.param("path", "%" + path + "%")
			.query(String.class)
			.single();
		return body.replaceAll("(?s).*(" + path + "[A-Za-z0-9_-]{43}).*", "$1");
	}

}
