package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.report.Visits.REPORT;

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
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class StatusReportPageTests {

	private static final String CHAPTER = "/manage/chapters/quarter-0/reports";

	private static final Instant OVERDUE = Instant.parse("2027-01-16T08:00:00Z");

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
	private BeanFactory beans;

	private TenChapters ten;

	private Visits visits;

	@BeforeEach
	void open() {
		this.clock.set(OVERDUE);
		this.visits = new Visits(this.beans);
		this.ten = new TenChapters(this.beans);
		this.ten.found();
		this.ten.hold("quarter-0", "读书会", LocalDate.of(2026, 11, 7));
		this.reports.open(this.chapters.reference("quarter-0").orElseThrow().id(), TenChapters.QUARTER,
				TenChapters.OVER);
		this.ten.forget();
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void sevenOfTenFieldsAreFilledInBeforeAnyoneWrites() {
		String page = this.visits.read(REPORT, "lead");
		long filled = count(page, "<td class=\"number\"[^>]*>\\d+</td>");
		long empty = count(page, "<textarea");
		assertThat(filled).isGreaterThanOrEqualTo(9);
		assertThat(filled / (double) (filled + empty)).isGreaterThanOrEqualTo(0.7);
		assertThat(page).contains("读书会", "KCC@quarter-0");
	}

	@Test
	void aFigureThatNobodyRecordedIsNotNought() {
		assertThat(this.visits.read(REPORT, "lead")).contains("估计人次").doesNotContain("签到人次");
	}

	@Test
	void anAdminRemindsOnceADay() {
		String reminder = "/admin/reports/" + report().id() + "/reminder";
		assertThat(this.visits.read("/admin/reports", "admin")).contains(reminder);
		assertThat(this.visits.post(reminder, "admin", Map.of())).hasStatus(302);
		assertThat(this.visits.post(reminder, "admin", Map.of())).hasStatus(409);
		assertThat(this.visits.read("/admin/reports", "admin")).doesNotContain(reminder).contains("1月16日 提醒过");
	}

	@Test
	void itWaitsForTheTeamThenForTheAdmins() {
		assertThat(this.tasks.forChapter(this.chapters.reference("quarter-0").orElseThrow(), OVERDUE)).singleElement()
			.extracting(Task::path, Task::overdue)
			.containsExactly(REPORT, true);
		assertThat(adminPaths()).contains("/admin/reports");
		this.visits.submit("0", "影响", "计划");
		this.ten.forget();
		assertThat(adminPaths()).contains("/admin/reports/" + report().id()).doesNotContain("/admin/reports");
	}

	@Test
	void quartersStandSideBySideAndGoIntoATable() {
		this.visits.submit("0", "=1+1", "计划");
		this.ten.forget();
		assertThat(this.visits.read(CHAPTER, "lead")).contains("2026 年第 4 季度", "主办的活动");
		assertThat(this.visits.read(CHAPTER + ".csv", "lead")).startsWith("\uFEFF").contains("主办的活动", "'=1+1");
		assertThat(this.visits.read("/admin/reports/2026-q4.csv", "admin")).contains("quarter-0", "2026 年第 4 季度");
		assertThat(this.visits.read(REPORT + "/print", "lead")).contains("读书会", "计划").doesNotContain("<textarea");
	}

	@Test
	void textsAreShownAsTextsOnly() {
		this.visits.submit("0", "**好** <script>alert(1)</script>", "[x](javascript:alert(1))");
		this.ten.forget();
		for (String page : List.of(this.visits.read(REPORT, "lead"),
				this.visits.read("/admin/reports/" + report().id(), "admin"))) {
			assertThat(page).contains("<strong>好</strong>").doesNotContain("<script>alert", "href=\"javascript");
		}
	}

	@Test
	void aChapterThatRestsIsLetOff() {
		assertThat(report().overdue()).isTrue();
		this.chapters.pause(report().chapterId(), LocalDate.of(2027, 3, 1),
				new Decision(this.ten.admin(), OVERDUE, "休息"), LocalizedText.same("休息"));
		this.ten.forget();
		assertThat(report().overdue()).isFalse();
		assertThat(this.pages.awaited()).extracting(StatusReportPage::chapter).doesNotContain("quarter-0");
	}

	private StatusReportPage report() {
		return this.pages.find("quarter-0", TenChapters.QUARTER).orElseThrow();
	}

	private List<String> adminPaths() {
		return this.tasks.forAdmins(OVERDUE).stream().map(Task::path).toList();
	}

	private static long count(String page, String pattern) {
		return Pattern.compile(pattern).matcher(page).results().count();
	}

}
