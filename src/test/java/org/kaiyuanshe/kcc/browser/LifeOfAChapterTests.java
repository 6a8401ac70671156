package org.kaiyuanshe.kcc.browser;

import java.time.Duration;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chapter from its application to its restart, as the people in it see it on their
 * screens, with JavaScript and without.
 */
@BrowserTest
class LifeOfAChapterTests {

	private static final int PHONE = 360;

	private static final int DESKTOP = 1280;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JobRunner jobs;

	@Autowired
	private TestClock clock;

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@CsvSource({ "true, 成都, 天府, tianfu", "false, 深圳, 前海, qianhai" })
	void isFoundedWatchedDissolvedAndRestarted(boolean javaScript, String city, String district, String name,
			Browser browser) {
		try (Screen people = screen(browser, PHONE, javaScript); Screen admin = screen(browser, DESKTOP, javaScript)) {
			admin.signIn("admin");
			apply(people, city, district, name);
			confirmAsCoLeads(people, name);
			String chapter = review(people, admin, city + "·" + district, name);
			fallSilent(people, chapter, name);
			// No session of an admin is that long.
			admin.signIn("admin");
			dissolve(people, admin, chapter);
			takeBack(people, admin, chapter);
			restart(people, admin, chapter, name);
		}
	}

	/** The city has a chapter; a part of its metropolitan area may have another. */
	private void apply(Screen people, String city, String district, String name) {
		people.open("/applications/new")
			.fill("city", city)
			.choose("region", "elsewhere")
			.fill("name", "申请人" + name)
			.fill("email", name + "@kcc.example")
			.fill("coLead1", "伙伴一")
			.fill("coLeadEmail1", "one-" + name + "@kcc.example")
			.fill("coLead2", "伙伴二")
			.fill("coLeadEmail2", "two-" + name + "@kcc.example")
			.fill("motivation", "这里有很多写开源的人")
			.fill("plan", "每月一次小聚")
			.tick("consent")
			.send("/applications");
		assertThat(people.value("coLeadEmail2")).isEqualTo("two-" + name + "@kcc.example");
		assertThat(people.page().locator("main a[href*='/chapters/']").count()).isPositive();
		look(people);
		people.fill("district", district).fill("districtWhy", "相距七十公里").send("/applications");
		assertThat(people.path()).isEqualTo("/applications/received");
		people.open(linkMailedTo(name + "@kcc.example", "/applications/")).send("/submission");
		assertThat(people.text()).contains("伙伴一", "伙伴二");
		look(people);
	}

	private void confirmAsCoLeads(Screen people, String name) {
		for (String who : new String[] { "one-", "two-" }) {
			people.open(linkMailedTo(who + name + "@kcc.example", "/applications/co-leads/"));
			look(people);
			people.tick("consent").send("/confirmation");
			assertThat(people.page().locator("form[action$='/confirmation']").count()).isZero();
		}
	}

	/** Asked, answered, allowed, approved. Returns the new chapter's address. */
	private String review(Screen people, Screen admin, String city, String name) {
		admin.open("/admin").follow(city).send("/review");
		admin.unfold("/information-request").write("/information-request", "words", "第一场在哪里办？");
		admin.send("/information-request");
		people.open(linkMailedTo(name + "@kcc.example", "/applications/"));
		assertThat(people.text()).contains("第一场在哪里办？");
		people.write("/answer", "words", "在图书馆").send("/answer");
		admin.open(admin.path());
		assertThat(admin.text()).contains("在图书馆");
		look(admin);
		admin.fill("area", "大都市圈").write("/exception", "reason", "相距七十公里").send("/exception");
		admin.write("/approval", "reason", "团队扎实").send("/approval");
		String page = linkTo(name + "@kcc.example", "/chapters/");
		people.open(page);
		assertThat(people.text()).contains(city, "伙伴一", "伙伴二");
		people.open(linkMailedTo(name + "@kcc.example", "/invitations/"))
			.fill("password", "three unrelated words")
			.tick("consent")
			.send("");
		return page;
	}

	/** Warned twice, flagged, and a case opened. */
	private void fallSilent(Screen people, String chapter, String name) {
		String lead = name + "@kcc.example";
		String announce = "/manage" + chapter + "/events/new";
		pass(61);
		assertThat(lastMailTo(lead)).contains("该想想下一场活动了", announce);
		pass(15);
		assertThat(lastMailTo(lead)).contains("不远了", announce);
		pass(18);
		assertThat(lastMailTo(lead)).contains("已经很久没有活动了", announce);
		assertThat(people.open(chapter).text()).contains("久无活动");
	}

	private void dissolve(Screen people, Screen admin, String chapter) {
		admin.open(caseOf(chapter));
		assertThat(admin.page().locator("form[action$='/dissolution']").count()).isZero();
		for (String party : new String[] { "MEMBERS", "CORE_TEAM" }) {
			admin.pick("party", party)
				.pick("means", "CALL")
				.fill("withWhom", "某人")
				.fill("talkedOn", "2027-02-23")
				.fill("said", "都同意到此为止")
				.send("/contacts");
		}
		look(admin);
		admin.unfold("/dissolution")
			.write("/dissolution", "reason", "谈过了，办不下去")
			.write("/dissolution", "noticeZh", "谢谢大家，江湖再见")
			.send("/dissolution");
		look(admin);
		assertThat(people.open(chapter).text()).contains("已解散", "江湖再见", "伙伴一");
		look(people);
	}

	private void takeBack(Screen people, Screen admin, String chapter) {
		admin.open(caseOf(chapter)).unfold("/reversal").write("/reversal", "reason", "有人愿意接手").send("/reversal");
		assertThat(people.open(chapter).text()).contains("久无活动", "伙伴一").doesNotContain("江湖再见");
	}

	/** Someone else offers to begin anew: the same chapter, with its history. */
	private void restart(Screen people, Screen admin, String chapter, String name) {
		String address = "again-" + name + "@kcc.example";
		people.page().locator("main a[href*='restart=']").first().press("Enter");
		people.page().waitForURL("**/applications/new?restart=*");
		people.fill("name", "接手人")
			.fill("email", address)
			.fill("motivation", "不想让它散了")
			.fill("plan", "下个月就办一场")
			.tick("consent")
			.send("/applications");
		people.open(linkMailedTo(address, "/applications/")).send("/submission");
		admin.open("/admin/applications/"
				+ this.jdbc.sql("select id::text from chapter_application where applicant_email = :address")
					.param("address", address)
					.query(String.class)
					.single());
		admin.send("/review").write("/approval", "reason", "欢迎回来").send("/approval");
		people.open(chapter);
		assertThat(people.text()).contains("接手人", "申请人" + name, "一切正常");
	}

	/**
	 * What is on the screen is for everyone, and no wider than it; only a script can
	 * tell.
	 */
	private static void look(Screen screen) {
		if (screen.runsScripts()) {
			assertThat(screen.violations()).as(screen.path()).isEmpty();
			assertThat(screen.overflow()).as(screen.path()).isLessThanOrEqualTo(0);
		}
	}

	private void pass(int days) {
		this.clock.advance(Duration.ofDays(days));
		this.jobs.run("inactivity");
	}

	private String caseOf(String chapter) {
		return "/admin/cases/"
				+ this.jdbc.sql("select id::text from inactivity_case where '/chapters/' || chapter_slug = :chapter")
					.param("chapter", chapter)
					.query(String.class)
					.single();
	}

	private String lastMailTo(String address) {
		return this.jdbc
			.sql("select subject || ' ' || body from outbox_mail where recipient = :address order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
	}

	/** The latest private link below that path in the mails to that address. */
	private String linkMailedTo(String address, String path) {
		return link(address, path + "[A-Za-z0-9_-]{43}");
	}

	/** The latest address of a page below that path, likewise. */
	private String linkTo(String address, String path) {
		return link(address, path + "[a-z0-9-]+");
	}

	private String link(String address, String pattern) {
		return this.jdbc.sql("""
				select substring(body from :pattern) from outbox_mail
				where recipient = :address and body ~ :pattern order by id desc limit 1
				""").param("address", address).param("pattern", pattern).query(String.class).single();
	}

	private Screen screen(Browser browser, int width, boolean javaScript) {
		return javaScript ? Screen.of(browser, this.port, width) : Screen.withoutJavaScript(browser, this.port, width);
	}

}
