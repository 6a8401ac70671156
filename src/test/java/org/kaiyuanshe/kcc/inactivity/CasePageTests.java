package org.kaiyuanshe.kcc.inactivity;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What admins, leads and visitors see of a case. */
@PortalTest
class CasePageTests {

	private static final Map<String, String> NOTICE = Map.of("reason", "内部的理由", "noticeZh", "公开的告示");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private InactivityCheck check;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private JdbcClient jdbc;

	private CaseStage stage;

	@BeforeEach
	void prepare(@Autowired AutowireCapableBeanFactory beans) {
		this.stage = beans.createBean(CaseStage.class);
		this.stage.forget();
	}

	@AfterEach
	void leave() {
		this.jdbc.sql("delete from chapter_activity where slug = 'back'").update();
		this.stage.forget();
	}

	@Test
	void namesTheCoreTeamAndExplainsTheClock() {
		String page = page("admin", "/admin/cases/" + this.stage.flagged("nanjing"));
		assertThat(page).contains("KCC@核心组", "庄表伟", "活跃时钟", "还没有和当地成员谈", "还没有和核心组谈");
	}

	@Test
	void offersDissolvingOnlyAfterTalkingToBoth() {
		UUID id = this.stage.flagged("nanjing");
		assertThat(page("admin", "/admin/cases/" + id)).doesNotContain("/dissolution\"").contains("/retention\"");
		this.stage.heard(id);
		assertThat(page("admin", "/admin/cases/" + id)).contains("/dissolution\"");
	}

	@Test
	void aDissolutionSentTooEarlyIsRefusedAtTheFormAndLosesNothing() {
		UUID id = this.stage.flagged("nanjing");
		MvcTestResult answer = send("/admin/cases/" + id + "/dissolution", NOTICE);
		assertThat(answer).hasStatus(409);
		assertThat(body(answer)).contains("还没有和当地成员、核心组谈过", "内部的理由", "公开的告示");
		assertThat(this.stage.status("nanjing")).isEqualTo("ACTIVE");
		assertThat(this.stage.steps(id)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21, 302", "2026-11-22, 200", "2025-11-20, 200", "gestern, 200" })
	void aTalkIsNotInTheFutureOfTheChapter(String day, int status) {
		UUID id = this.stage.flagged("nanjing");
		MvcTestResult answer = send("/admin/cases/" + id + "/contacts",
				Map.of("party", "MEMBERS", "withWhom", "某人", "talkedOn", day, "means", "CALL", "said", "谈到很多事"));
		assertThat(answer).hasStatus(status);
		assertThat(this.stage.count("inactivity_contact")).isEqualTo((status == 302) ? 1 : 0);
		assertThat(body(answer).contains("谈到很多事")).isEqualTo(status == 200);
	}

	@Test
	void saysWhichEventClosedItByItself() {
		UUID id = this.stage.flagged("guangzhou", TestClock.START.plusSeconds(86_400L * 110));
		hold("guangzhou", "2027-02-28T13:00:00Z");
		this.check.run(TestClock.START.plusSeconds(86_400L * 111));
		assertThat(page("admin", "/admin/cases/" + id)).contains("自动结束", "/events/back", "久别重逢");
		assertThat(this.stage.lastMailTo("lead")).contains("“久别重逢”", "自动结束");
	}

	@Test
	void anEventDoesNotCloseACaseThatAnAdminOpened() {
		send("/admin/chapters/guangzhou/case", Map.of("reason", "他们想休息"));
		this.check.run(TestClock.START);
		UUID id = this.stage.caseOf("guangzhou");
		assertThat(this.stage.outcome(id)).isNull();
		assertThat(page("admin", "/admin/cases/" + id)).contains("办一场活动不会让它自动结束");
		assertThat(page("lead", "/manage/chapters/guangzhou")).contains("不会因为一场活动自动结束");
	}

	@Test
	void aChapterHasOneOpenCase() {
		send("/admin/chapters/nanjing/case", Map.of("reason", "他们想休息"));
		assertThat(send("/admin/chapters/nanjing/case", Map.of("reason", "还是想"))).hasStatus(409);
		assertThat(this.check.run(TestClock.START)).contains(" opened=1 ");
		assertThat(this.stage.count("inactivity_case where chapter_slug = 'nanjing'")).isEqualTo(1);
	}

	@Test
	void newPeopleInChargeCloseTheCase() {
		UUID id = this.stage.flagged("nanjing");
		this.chapters.revive(this.chapters.reference("nanjing").orElseThrow().id(),
				new Decision(this.stage.admin(), TestClock.START, "新的团队"));
		assertThat(this.stage.outcome(id)).isEqualTo("RESTARTED");
		assertThat(page("admin", "/admin/cases/" + id)).contains("重启申请通过", "新的团队");
	}

	@Test
	void aDissolvedChapterKeepsItsPageAndNoTotalShrinks() {
		List<?> before = home();
		UUID id = this.stage.heard(this.stage.flagged("nanjing"));
		assertThat(send("/admin/cases/" + id + "/dissolution", NOTICE)).hasStatus(302);
		assertThat(home()).isEqualTo(before);
		assertThat(page("visitor", "/chapters/nanjing"))
			.contains("这个社区已经解散", "2026年11月21日", "公开的告示", "档案", "办过 1 场活动", "示例：校园开源见面会")
			.doesNotContain("内部的理由");
		assertThat(page("visitor", "/chapters?status=DISSOLVED")).contains("/chapters/nanjing");
		assertThat(page("admin", "/admin/cases/" + id)).contains("/reversal\"");
		assertThat(page("admin", "/admin/cases")).contains("解散", "示例管理员");
	}

	@Test
	void theQueueSaysWhatIsMissing() {
		UUID id = this.stage.flagged("nanjing");
		assertThat(page("admin", "/admin")).contains("还没有和当地成员、核心组谈过", "/admin/cases/" + id);
		this.stage.heard(id);
		assertThat(page("admin", "/admin")).contains("两边都谈过了，请决定");
	}

	/** The figures of the home page. */
	private List<?> home() {
		Object page = Objects.requireNonNull(this.mvc.get().uri("/").exchange().getMvcResult().getModelAndView())
			.getModel()
			.get("page");
		return assertThat(page).extracting("chapters", "eventsHeld", "formalMembers", "workgroups").actual();
	}

	private void hold(String chapter, String end) {
		this.jdbc.sql("""
				insert into chapter_activity (chapter_id, event_id, slug, title_zh, start_local, zone, time_known,
				                              ends_at, online, sample)
				select id, gen_random_uuid(), 'back', '久别重逢', '2027-02-28 19:00', 'Asia/Shanghai', true,
				       :end::timestamptz, false, true from chapter where slug = :chapter
				""").param("chapter", chapter).param("end", end).update();
	}

	private MvcTestResult send(String path, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as("admin")).with(csrf()));
	}

	private String page(String who, String path) {
		MvcTestResult answer = this.mvc.perform(MockMvcRequestBuilders.get(path).with(this.people.as(who)));
		assertThat(answer).hasStatusOk();
		return body(answer);
	}

	private static String body(MvcTestResult answer) {
		try {
			return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
