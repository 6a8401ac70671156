package org.kaiyuanshe.kcc.application;

import java.net.URI;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What an applicant and the people named see and can do; nothing is kept. */
@PortalTest
@Transactional
class ApplicationFlowTests {

	private static final Map<String, String> WHOLE = Map.of("city", "喀什", "region", "northwest-china", "country", "CN",
			"zone", "Asia/Shanghai", "name", "申请人", "email", "kashgar@kcc.example", "motivation", "因为", "plan", "每月一次",
			"consent", "true");

	private static final Invitee COMPANION = new Invitee("同行人", "fellow@kcc.example");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Applications given;

	@Autowired
	private ApplicationReviewService review;

	@Autowired
	private ExpiredDrafts expired;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aDraftNeedsOnlyANameAndAnAddressAndIsSentWhenWhole() {
		assertThat(post("/applications",
				Map.of("name", "申请人", "email", "kashgar@kcc.example", "city", "喀什", "draft", "true", "_consent", "on")))
			.hasStatus(302);
		String mine = "/applications/" + this.given.lastLink("kashgar@kcc.example");
		assertThat(get(mine)).hasStatusOk().bodyText().contains("草稿还没写完", mine + "/edit").doesNotContain("/submission");
		assertThat(post(mine + "/submission", Map.of())).hasStatus(422)
			.bodyText()
			.contains("value=\"喀什\"", "请写写打算怎样开始", "请选择地区");
		assertThat(post(mine, with(WHOLE, "version", "0", "draft", "true"))).hasStatus(302);
		assertThat(get(mine)).bodyText().contains(mine + "/submission");
		assertThat(post(mine + "/submission", Map.of())).hasStatus(302);
		assertThat(get(mine)).bodyText().contains("邮箱已确认，申请已提交", "2026年12月21日");
	}

	@Test
	void whatIsMissingIsSaidAtTheFieldsAndEverythingTypedIsKept() {
		assertThat(post("/applications", with(WHOLE, "plan", "", "coLead1", "只有名字"))).hasStatusOk()
			.bodyText()
			.contains("value=\"喀什\"", "value=\"只有名字\"", "请写写打算怎样开始", "请写邮箱");
	}

	@Test
	void twoWindowsDoNotOverwriteEachOther() {
		String mine = "/applications/" + this.given.draft("喀什", "Kashgar");
		assertThat(post(mine, with(WHOLE, "version", "7", "plan", "另一个打算", "draft", "true"))).hasStatus(409)
			.bodyText()
			.contains("另一个打算", "这份草稿在别处改过了");
	}

	@Test
	void anAddressHasAtMostThreeDrafts() {
		for (int draft = 1; draft <= 3; draft++) {
			assertThat(post("/applications", with(WHOLE, "draft", "true"))).hasStatus(302);
		}
		assertThat(post("/applications", with(WHOLE, "email", "KASHGAR@kcc.example"))).hasStatusOk()
			.bodyText()
			.contains("这个邮箱已经有 3 份草稿了");
	}

	@Test
	void aDraftThatNobodyTouchesExpiresAndThePageSaysSo() {
		String token = this.given.draft("喀什", "Kashgar");
		this.jdbc.sql("update chapter_application set touched_at = :long_ago where token_hash = :hash")
			.param("long_ago", Timestamp.from(TestClock.START.minus(DraftLimits.LIFE)))
			.param("hash", new Token(token).hash())
			.update();
		for (boolean deleted : new boolean[] { false, true }) {
			assertThat(get("/applications/" + token)).as("deleted: " + deleted)
				.hasStatus(410)
				.bodyText()
				.contains("30 天没有动", "/applications/new");
			assertThat(post("/applications/" + token + "/submission", Map.of())).hasStatus(409);
			assertThat(this.expired.run(TestClock.START)).isEqualTo(deleted ? "" : "deleted=1");
		}
	}

	@Test
	void aTakenCityOffersADistrictThatIsNamedAfterBoth() {
		assertThat(post("/applications", with(WHOLE, "city", "上海市"))).hasStatusOk().bodyText().contains("哪一片");
		assertThat(post("/applications", with(WHOLE, "city", "上海市", "district", "崇明", "districtWhy", "很远")))
			.hasStatus(302);
		assertThat(get("/applications/" + this.given.lastLink("kashgar@kcc.example"))).bodyText().contains("上海·崇明");
		assertThat(post("/applications", with(WHOLE, "district", "老城", "districtWhy", "很远"))).hasStatusOk()
			.bodyText()
			.contains("这座城市还没有社区，不用写是哪一片");
	}

	@ParameterizedTest
	@CsvSource({ "hangzhou, 200", "guangzhou, 409", "nowhere, 404" })
	void onlyAChapterThatRestsOrIsSilentCanBeRestarted(String chapter, int status) {
		assertThat(get("/applications/new?restart=" + chapter)).hasStatus(status);
	}

	@Test
	void oneRestartOfAChapterIsAppliedForAtATime() {
		Map<String, String> restart = new HashMap<>(with(WHOLE, "restart", "hangzhou"));
		restart.keySet().removeAll(Set.of("city", "region", "country", "zone"));
		assertThat(post("/applications", restart)).hasStatus(302);
		String mine = "/applications/" + this.given.lastLink("kashgar@kcc.example");
		assertThat(post(mine + "/submission", Map.of())).hasStatus(302);
		assertThat(get(mine)).bodyText().contains("重启申请：杭州");
		restart.put("email", "another@kcc.example");
		assertThat(post("/applications", restart)).hasStatusOk().bodyText().contains("已经有人申请重启它");
	}

	@Test
	void theApplicantReadsQuestionsAndAnswersButNoOpinions() {
		String token = this.given.submitted("喀什", "Kashgar");
		UUID id = this.given.inReview(token);
		this.review.giveOpinion(id, this.given.admin(), Stance.AGAINST, "我看不行");
		this.review.requestInformation(id, this.given.admin(), "场地定了吗？");
		String mine = "/applications/" + token;
		assertThat(get(mine)).bodyText().contains("场地定了吗？", mine + "/answer").doesNotContain("我看不行");
		assertThat(post(mine + "/answer", Map.of("words", "定了"))).hasStatus(302);
		assertThat(get(mine)).bodyText().contains("定了", "工作组审阅中").doesNotContain(mine + "/answer");
		assertThat(post(mine + "/answer", Map.of("words", "又定了"))).hasStatus(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirmation", "refusal" })
	void aCoLeadAnswersOnceInPersonAndLookingChangesNothing(String answer) {
		String token = this.given.submitted("喀什", "Kashgar", COMPANION);
		String link = "/applications/co-leads/" + this.given.lastLink(COMPANION.email());
		String before = coLeads();
		assertThat(get(link)).hasStatusOk().bodyText().contains("喀什", "申请人Kashgar", "/code-of-conduct");
		assertThat(coLeads()).isEqualTo(before);
		assertThat(post(link + "/confirmation", Map.of("_consent", "on"))).hasStatusOk()
			.bodyText()
			.contains("要先接受行为守则");
		assertThat(post(link + "/" + answer, Map.of("consent", "true"))).hasStatus(302);
		String after = coLeads();
		assertThat(get(link)).bodyText().contains("2026年11月21日").doesNotContain("/refusal\"");
		assertThat(post(link + "/refusal", Map.of())).hasStatus(409);
		assertThat(post(link + "/confirmation", Map.of("consent", "true"))).hasStatus(409);
		assertThat(coLeads()).isEqualTo(after);
		assertThat(get("/applications/" + token)).bodyText().contains(answer.equals("refusal") ? "没有答应" : "已确认");
	}

	@Test
	void aNewInvitationKillsTheLinkBefore() {
		String mine = "/applications/" + this.given.submitted("喀什", "Kashgar", COMPANION);
		String first = this.given.lastLink(COMPANION.email());
		String id = this.jdbc.sql("select id::text from co_lead where email = :email")
			.param("email", COMPANION.email())
			.query(String.class)
			.single();
		assertThat(post(mine + "/co-leads/" + id + "/invitation", Map.of())).hasStatus(302);
		assertThat(get("/applications/co-leads/" + first)).hasStatus(404);
		assertThat(get("/applications/co-leads/" + this.given.lastLink(COMPANION.email()))).hasStatusOk();
		assertThat(post(mine + "/co-leads/" + id + "/removal", Map.of())).hasStatus(302);
		assertThat(coLeads()).isEmpty();
		assertThat(post(mine + "/co-leads", Map.of("name", "另一位", "email", "other@kcc.example"))).hasStatus(302);
		assertThat(get(mine)).bodyText().contains("另一位");
	}

	@Test
	void whoAppliesAgainFindsEverythingTypedAndBothStayLinked() {
		String old = this.given.submitted("喀什", "Kashgar", COMPANION);
		assertThat(get("/applications/new?after=" + old)).hasStatus(409);
		assertThat(post("/applications/" + old + "/withdrawal", Map.of())).hasStatus(302);
		assertThat(get("/applications/" + old)).bodyText().contains("/applications/new?after=" + old);
		assertThat(get("/applications/new?after=" + old)).hasStatusOk()
			.bodyText()
			.contains("value=\"喀什\"", "value=\"同行人\"", "每月一次");
		assertThat(post("/applications", with(WHOLE, "after", old))).hasStatus(302);
		String mine = "/applications/" + this.given.lastLink("kashgar@kcc.example");
		assertThat(get(mine)).bodyText().contains(mine + "/previous");
		assertThat(get(mine + "/previous")).hasStatusOk()
			.bodyText()
			.contains("申请人撤回")
			.doesNotContain("method=\"post\"");
	}

	private MvcTestResult get(String path) {
		return this.mvc.perform(MockMvcRequestBuilders.get(URI.create(path)));
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request);
	}

	private String coLeads() {
		return this.jdbc.sql(
				"select coalesce(string_agg(c::text, ' '), '') from co_lead c where email in ('fellow@kcc.example', 'other@kcc.example')")
			.query(String.class)
			.single();
	}

	private static Map<String, String> with(Map<String, String> form, String... more) {
		Map<String, String> both = new HashMap<>(form);
		for (int each = 0; each < more.length; each += 2) {
			both.put(more[each], more[each + 1]);
		}
		return both;
	}

}
