package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Import({ People.class, TenChapters.class })
@Transactional
class StatusReportPageTests {

	private static final String CHAPTER = "/manage/chapters/quarter-0/reports";

	private static final String REPORT = CHAPTER + "/2026-q4";

	private static final Instant OVERDUE = Instant.parse("2027-01-16T08:00:00Z");

	@Autowired
	private TenChapters ten;

	@Autowired
	private StatusReportService reports;

	@Autowired
	private StatusReportPages pages;

	@Autowired
	private StatusReportTasks tasks;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@BeforeEach
	void open() {
		this.clock.set(OVERDUE);
		this.ten.found();
		this.ten.hold("quarter-0", "读书会", LocalDate.of(2026, 11, 7));
		this.reports.open(this.chapters.reference("quarter-0").orElseThrow().id(), TenChapters.QUARTER, OVERDUE);
		this.ten.forget();
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void sevenOfTenFieldsAreFilledInBeforeAnyoneWrites() {
		String page = body(get(REPORT, "lead"));
		long filled = count(page, "<td class=\"number\"[^>]*>\\d+</td>");
		long empty = count(page, "<textarea");
		assertThat(filled).isGreaterThanOrEqualTo(9);
		assertThat(filled / (double) (filled + empty)).isGreaterThanOrEqualTo(0.7);
		assertThat(page).contains("读书会", "KCC@quarter-0");
	}

	@Test
	void aFigureThatNobodyRecordedIsNotNought() {
		assertThat(body(get(REPORT, "lead"))).contains("估计人次").doesNotContain("签到人次");
	}

	@Test
	void ofTwoLeadsTheSecondSeesBothTexts() {
		assertThat(write("0", "第一位写的", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(write("0", "第二位写的", "计划")).hasStatus(409).bodyText().contains("第一位写的", "第二位写的", "有人先保存了");
		assertThat(report().text().impact()).isEqualTo("第一位写的");
	}

	@Test
	void sendingTheSameTwiceIsNoConflict() {
		assertThat(write("0", "写的", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(write("0", "写的\r\n", "计划")).hasStatus(302);
	}

	@Test
	void whatIsSavedByItselfNeverTakesTheOthersVersion() {
		write("0", "第一位写的", "计划");
		this.ten.forget();
		MvcTestResult answer = this.mvc
			.perform(form(REPORT, Map.of("version", "0", "impact", "第二位写的")).header("HX-Request", "true")
				.with(this.people.as("lead")));
		assertThat(answer).hasStatus(409).bodyText().contains("没有自动保存", "name=\"version\" value=\"0\"");
	}

	@Test
	void nothingIsHandedInWithoutTheMostImportantWords() {
		assertThat(submit("0", "来了新朋友", " ")).hasStatusOk().bodyText().contains("来了新朋友", "提交之前请写上几句");
		assertThat(report().status()).isEqualTo(ReportStatus.OPEN);
	}

	@Test
	void submittedTwiceIsRefusedAndNothingTypedIsLost() {
		assertThat(submit("0", "影响", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(submit("0", "又写了一遍", "计划")).hasStatus(409).bodyText().contains("已经提交", "又写了一遍");
		this.reports.accept(report().id(), report().version(), Remarks.NONE, null, this.ten.admin());
		this.ten.forget();
		assertThat(submit("2", "再写一遍", "计划")).hasStatus(409).bodyText().contains("已经被接受", "再写一遍");
		assertThat(report().text().impact()).isEqualTo("影响");
	}

	@Test
	void returnedWithoutACommentIsRefused() {
		submit("0", "影响", "计划");
		this.ten.forget();
		assertThat(review("return", Map.of("words", "  "))).hasStatusOk().bodyText().contains("请写清楚要补充什么");
		assertThat(report().status()).isEqualTo(ReportStatus.SUBMITTED);
	}

	@Test
	void ofTwoAdminsTheSecondKeepsTheirComments() {
		submit("0", "影响", "计划");
		this.ten.forget();
		String version = String.valueOf(report().version());
		assertThat(review("acceptance", Map.of("version", version))).hasStatus(302);
		this.ten.forget();
		assertThat(review("return", Map.of("version", version, "words", "数字不对"))).hasStatus(409)
			.bodyText()
			.contains("已经被接受", "数字不对");
	}

	@Test
	void anAdminRemindsOnceADay() {
		String reminder = "/admin/reports/" + report().id() + "/reminder";
		assertThat(body(get("/admin/reports", "admin"))).contains(reminder);
		assertThat(this.mvc.perform(form(reminder, Map.of()).with(this.people.as("admin")))).hasStatus(302);
		assertThat(this.mvc.perform(form(reminder, Map.of()).with(this.people.as("admin")))).hasStatus(409);
		assertThat(body(get("/admin/reports", "admin"))).doesNotContain(reminder).contains("1月16日 提醒过");
	}

	@Test
	void itWaitsForTheTeamThenForTheAdmins() {
		assertThat(this.tasks.forChapter(this.chapters.reference("quarter-0").orElseThrow(), OVERDUE)).singleElement()
			.extracting(Task::path, Task::overdue)
			.containsExactly(REPORT, true);
		assertThat(adminPaths()).contains("/admin/reports");
		submit("0", "影响", "计划");
		this.ten.forget();
		assertThat(adminPaths()).contains("/admin/reports/" + report().id()).doesNotContain("/admin/reports");
	}

	@Test
	void quartersStandSideBySideAndGoIntoATable() {
		submit("0", "=1+1", "计划");
		this.ten.forget();
		assertThat(body(get(CHAPTER, "lead"))).contains("2026 年第 4 季度", "主办的活动");
		assertThat(body(get(CHAPTER + ".csv", "lead"))).startsWith("\uFEFF").contains("主办的活动", "'=1+1");
		assertThat(body(get("/admin/reports/2026-q4.csv", "admin"))).contains("quarter-0", "2026 年第 4 季度");
		assertThat(body(get(REPORT + "/print", "lead"))).contains("读书会", "计划").doesNotContain("<textarea");
	}

	@Test
	void textsAreShownAsTextsOnly() {
		submit("0", "<script>alert(1)</script> **好**", "[x](javascript:alert(1))");
		this.ten.forget();
		for (MvcTestResult page : List.of(get(REPORT, "lead"), get("/admin/reports/" + report().id(), "admin"))) {
			assertThat(body(page)).contains("<strong>好</strong>").doesNotContain("<script>alert", "href=\"javascript");
		}
	}

	private MvcTestResult write(String version, String impact, String plans) {
		return this.mvc.perform(form(REPORT, Map.of("version", version, "impact", impact, "plans", plans))
			.with(this.people.as("lead")));
	}

	private MvcTestResult submit(String version, String impact, String plans) {
		return this.mvc
			.perform(form(REPORT + "/submission", Map.of("version", version, "impact", impact, "plans", plans))
				.with(this.people.as("lead")));
	}

	private MvcTestResult review(String step, Map<String, String> fields) {
		return this.mvc
			.perform(form("/admin/reports/" + report().id() + "/" + step, fields).with(this.people.as("admin")));
	}

	private static MockHttpServletRequestBuilder form(String address, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address).with(csrf());
		fields.forEach(form::param);
		return form;
	}

	private MvcTestResult get(String address, String who) {
		return this.mvc.get().uri(address).with(this.people.as(who)).exchange();
	}

	private List<String> adminPaths() {
		return this.tasks.forAdmins(OVERDUE).stream().map(Task::path).toList();
	}

	private StatusReportPage report() {
		return this.pages.find("quarter-0", TenChapters.QUARTER).orElseThrow();
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long count(String page, String pattern) {
		return Pattern.compile(pattern).matcher(page).results().count();
	}

}
