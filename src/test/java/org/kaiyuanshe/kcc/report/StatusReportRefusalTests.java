package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class StatusReportRefusalTests {

	private static final Instant OVERDUE = Instant.parse("2027-01-16T08:00:00Z");

	@Autowired
	private StatusReportService reports;

	@Autowired
	private StatusReportPages pages;

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
	void ofTwoLeadsTheSecondSeesBothTexts() {
		assertThat(this.visits.write("0", "第一位写的", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(this.visits.write("0", "第二位写的", "计划")).hasStatus(409)
			.bodyText()
			.contains("第一位写的", "第二位写的", "有人先保存了");
		assertThat(report().text().impact()).isEqualTo("第一位写的");
	}

	@Test
	void sendingTheSameTwiceIsNoConflict() {
		assertThat(this.visits.write("0", "写的", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(this.visits.write("0", "写的\r\n", "计划")).hasStatus(302);
	}

	@Test
	void whatIsSavedByItselfNeverTakesTheOthersVersion() {
		this.visits.write("0", "第一位写的", "计划");
		this.ten.forget();
		MvcTestResult answer = this.visits.autosave(Map.of("version", "0", "impact", "第二位写的"));
		assertThat(answer).hasStatus(409).bodyText().contains("没有自动保存", "name=\"version\" value=\"0\"");
	}

	@Test
	void nothingIsHandedInWithoutTheMostImportantWords() {
		assertThat(this.visits.submit("0", "来了新朋友", " ")).hasStatusOk().bodyText().contains("来了新朋友", "提交之前请写上几句");
		assertThat(report().status()).isEqualTo(ReportStatus.OPEN);
	}

	@Test
	void submittedTwiceIsRefusedAndNothingTypedIsLost() {
		assertThat(this.visits.submit("0", "影响", "计划")).hasStatus(302);
		this.ten.forget();
		assertThat(this.visits.submit("0", "又写了一遍", "计划")).hasStatus(409).bodyText().contains("已经提交", "又写了一遍");
		this.reports.accept(report().id(), report().version(), Remarks.NONE, null, this.ten.admin());
		this.ten.forget();
		assertThat(this.visits.submit("2", "再写一遍", "计划")).hasStatus(409).bodyText().contains("已经被接受", "再写一遍");
		assertThat(this.visits.submit("2", "没写完", " ")).hasStatus(409).bodyText().contains("已经被接受", "没写完");
		assertThat(report().text().impact()).isEqualTo("影响");
	}

	@Test
	void returnedWithoutACommentIsRefused() {
		this.visits.submit("0", "影响", "计划");
		this.ten.forget();
		assertThat(review("return", Map.of("words", "  "))).hasStatusOk().bodyText().contains("请写清楚要补充什么");
		assertThat(report().status()).isEqualTo(ReportStatus.SUBMITTED);
	}

	@Test
	void ofTwoAdminsTheSecondKeepsTheirComments() {
		this.visits.submit("0", "影响", "计划");
		this.ten.forget();
		String version = String.valueOf(report().version());
		assertThat(review("acceptance", Map.of("version", version))).hasStatus(302);
		this.ten.forget();
		assertThat(review("return", Map.of("version", version, "words", "数字不对"))).hasStatus(409)
			.bodyText()
			.contains("已经被接受", "数字不对");
	}

	private StatusReportPage report() {
		return this.pages.find("quarter-0", TenChapters.QUARTER).orElseThrow();
	}

	private MvcTestResult review(String step, Map<String, String> fields) {
		return this.visits.post("/admin/reports/" + report().id() + "/" + step, "admin", fields);
	}

}
