package org.kaiyuanshe.kcc.conduct;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class BreachReportTests {

	/** Words that stand nowhere else. */
	private static final String SECRET = "橙色雨伞事件";

	private static final String ADDED = "蓝色雨衣补充";

	private static final String NOTE = "绿色内部记录";

	private static final String OUTCOME = "紫色处理结果";

	private static final String ANSWER = "黄色给你的答复";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ReportService reports;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theReporterFollowsItBehindAPrivateLink() {
		String mine = filed("reporter@kcc.example", true);
		assertThat(body(this.mvc.get().uri(mine).exchange())).contains(SECRET, "还没有开始处理");
		assertThat(post(mine + "/additions", Map.of("text", ADDED))).hasStatus(302);
		handle();
		assertThat(body(this.mvc.get().uri(mine).exchange())).contains(SECRET, ADDED, ANSWER)
			.doesNotContain(NOTE, OUTCOME, "示例管理员");
		assertThat(post(mine + "/additions", Map.of("text", "太晚了"))).hasStatus(409);
	}

	@Test
	void adminsAloneReadIt() {
		filed("reporter@kcc.example", true);
		String address = "/admin/conduct/" + id();
		for (String role : List.of("member", "lead", "core", "other-lead")) {
			RequestPostProcessor someone = this.people.as(role);
			assertThat(this.mvc.get().uri(address).with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/admin/conduct").with(someone)).hasStatus(403);
		}
		assertThat(this.mvc.get().uri(address).with(this.people.as("admin"))).hasStatusOk().bodyText().contains(SECRET);
	}

	@Test
	void nothingOfItIsInMailsTheAuditLogOrOnOtherPages() {
		String mine = filed("reporter@kcc.example", true);
		post(mine + "/additions", Map.of("text", ADDED));
		handle();
		assertThat(this.jdbc.sql("select subject || coalesce(body, '') from outbox_mail").query(String.class).list())
			.isNotEmpty()
			.allMatch(BreachReportTests::isSilent);
		assertThat(
				this.jdbc.sql("select subject || coalesce(detail, '') || coalesce(changes::text, '') from audit_entry")
					.query(String.class)
					.list())
			.anyMatch((line) -> line.contains("conduct-report/" + id()))
			.allMatch(BreachReportTests::isSilent)
			.noneMatch((line) -> line.contains("reporter@kcc.example"));
		for (String address : List.of("/", "/code-of-conduct", "/admin", "/admin/conduct", "/admin/audit",
				"/admin/mail", "/manage/chapters/guangzhou")) {
			String body = body(this.mvc.get().uri(address).with(this.people.as("admin")).exchange());
			assertThat(isSilent(body)).as(address).isTrue();
		}
	}

	@Test
	void whoDidWhatWithItIsWrittenDown() {
		filed("", false);
		handle();
		assertThat(this.jdbc
			.sql("""
					select action || ' ' || coalesce(m.name, '-') from audit_entry e left join member m on m.id = e.by_member
					where e.subject = 'conduct-report/' || :id order by e.id
					""")
			.param("id", id().toString())
			.query(String.class)
			.list()).containsExactly("ConductEvent.ReportFiled -", "ConductEvent.ReportTaken 示例管理员",
					"ConductEvent.ReportNoted 示例管理员", "ConductEvent.ReportClosed 示例管理员");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theReporterGetsTheLinkAndHearsOfTheAnswerOnlyIfTheyLike(boolean mayReply) {
		String mine = filed("reporter@kcc.example", mayReply);
		assertThat(mails("admin@kcc.example")).anyMatch((body) -> body.contains("/admin/conduct/" + id()));
		assertThat(mails("reporter@kcc.example")).singleElement().asString().contains(mine);
		handle();
		assertThat(mails("reporter@kcc.example")).hasSize(mayReply ? 2 : 1);
	}

	@Test
	void nobodyHasToGiveANameAndStrangersCannotGuessTheLink() {
		assertThat(body(this.mvc.get().uri(filed("", false)).exchange())).contains(SECRET);
		assertThat(this.mvc.get().uri("/code-of-conduct/reports/" + id())).hasStatus(404);
	}

	@Test
	void whoWantsAnAnswerIsAskedForAnAddressAndLosesNothing() {
		assertThat(post("/code-of-conduct/reports",
				Map.of("what", SECRET, "place", "网上", "mayReply", "true", "opened", "1")))
			.hasStatusOk()
			.bodyText()
			.contains(SECRET, "网上", "想收到回信，请写上邮箱。");
		assertThat(count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "website=https://spam.example&opened=1", "opened=%d", "opened=", "opened=soon" })
	void robotsAreHeldBack(String fields) {
		String query = fields.formatted(TestClock.START.getEpochSecond() - 2);
		assertThat(this.mvc.post()
			.uri("/code-of-conduct/reports?" + query)
			.param("what", SECRET)
			.param("_mayReply", "on")
			.with(csrf())).hasStatusOk().bodyText().contains("这份表单填得比人快");
		assertThat(count()).isZero();
	}

	private String filed(String email, boolean mayReply) {
		MvcTestResult answer = post("/code-of-conduct/reports", Map.of("what", SECRET, "email", email, "mayReply",
				String.valueOf(mayReply), "opened", String.valueOf(TestClock.START.getEpochSecond() - 3)));
		assertThat(answer).hasStatus(302);
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
	}

	private void handle() {
		UUID admin = this.people.member("admin");
		this.reports.take(id(), admin);
		this.reports.note(id(), admin, NOTE);
		this.reports.close(id(), admin, OUTCOME, ANSWER);
	}

	private UUID id() {
		return this.jdbc.sql("select id from conduct_report where what = :what")
			.param("what", SECRET)
			.query(UUID.class)
			.single();
	}

	private int count() {
		return this.jdbc.sql("select count(*) from conduct_report where what = '" + SECRET + "'")
			.query(Integer.class)
			.single();
	}

	private static String body(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(address).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private List<String> mails(String recipient) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :recipient")
			.param("recipient", recipient)
			.query(String.class)
			.list();
	}

	private static boolean isSilent(String text) {
		return List.of(SECRET, ADDED, NOTE, OUTCOME, ANSWER).stream().noneMatch(text::contains);
	}

}
