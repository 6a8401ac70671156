package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reports that are opened late or come back late, and what counts in them (R6). */
@PortalTest
@Transactional
class LateReportTests {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private StatusReportRound round;

	@Autowired
	private StatusReportService reports;

	@Autowired
	private StatusReportPages pages;

	@Autowired
	private StatusReportFigures figures;

	@Autowired
	private LiveFigures live;

	@Autowired
	private StatusReportSamples samples;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private TenChapters ten;

	@BeforeEach
	void found() {
		this.ten = new TenChapters(this.beans);
		this.ten.found();
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void aReportOpenedLateIsDueAWeekLaterAndItsRemindersComeOnTime() {
		runAt("2027-02-01T04:00:00Z");
		assertThat(report()).returns(LocalDate.of(2027, 2, 8), StatusReportPage::dueOn)
			.returns(false, StatusReportPage::overdue);
		runAt("2027-02-05T04:00:00Z");
		runAt("2027-02-09T04:00:00Z");
		assertThat(reminders()).containsExactly("2027-02-08 -14", "2027-02-08 -3", "2027-02-08 1");
	}

	@Test
	void nothingIsAskedOfTheTimeBeforeAChapterStartedAnew() {
		startAnew("quarter-0", LocalDate.of(2027, 1, 1));
		startAnew("quarter-1", LocalDate.of(2026, 12, 31));
		runAt("2027-01-05T04:00:00Z");
		assertThat(this.pages.of(TenChapters.QUARTER)).extracting(StatusReportPage::chapter)
			.contains("quarter-1")
			.doesNotContain("quarter-0");
	}

	@Test
	void aReportThatCameBackIsRemindedOfAnew() {
		runAt("2027-01-01T08:00:00Z");
		this.clock.set(Instant.parse("2027-01-16T04:00:00Z"));
		this.reports.submit("quarter-0", TenChapters.QUARTER, 0, new ReportText("影响", null, null, "计划"),
				this.ten.lead());
		this.reports.giveBack(report().id(), report().version(), Remarks.NONE, "谁来了？", this.ten.admin());
		this.ten.forget();
		runAt("2027-01-16T05:00:00Z");
		assertThat(reminders()).as("the mail of the return is enough").containsExactly("2027-01-15 -14");
		runAt("2027-01-20T04:00:00Z");
		runAt("2027-01-24T04:00:00Z");
		runAt("2027-01-25T04:00:00Z");
		assertThat(reminders()).containsExactly("2027-01-15 -14", "2027-01-23 -3", "2027-01-23 1");
	}

	@Test
	void ofSeveralOpenReportsOnlyTheLatestHasTheFiguresOfNow() {
		this.clock.set(TenChapters.OVER);
		for (Quarter quarter : List.of(TenChapters.QUARTER.previous(), TenChapters.QUARTER)) {
			this.reports.open(chapter("quarter-0").id(), quarter, TenChapters.OVER);
		}
		List<StatusReportPage> open = this.pages.ofChapter(chapter("quarter-0").id());
		assertThat(open).hasSize(2);
		assertThat(this.figures.compared(open)).containsOnlyKeys(report().id());
		assertThat(this.figures.frozen(open)).isEmpty();
	}

	@Test
	void samplesCountInSampleReportsOnly() {
		this.clock.set(TenChapters.OVER);
		hold("quarter-0", LocalDateTime.parse("2026-11-07T14:00"), true);
		assertThat(numbers("quarter-0", false)).containsEntry("events", 0L)
			.containsEntry("estimated", 0L)
			.containsEntry("untold", 0L)
			.containsEntry("partners", 0L)
			.containsEntry("leads", 0L);
		assertThat(numbers("quarter-0", true)).containsEntry("events", 1L)
			.containsEntry("estimated", 30L)
			.containsEntry("untold", 1L)
			.containsEntry("partners", 1L)
			.containsEntry("leads", 1L);
	}

	@Test
	void aSampleReportGoesOnShowingThem() {
		this.clock.set(TenChapters.OVER);
		hold("quarter-0", LocalDateTime.parse("2026-11-07T14:00"), true);
		this.samples.enter(chapter("quarter-0"), 1, new ReportText("（示例）", null, null, "（示例）"), this.ten.lead(), null,
				null);
		assertThat(this.figures.of(report())).contains(new Figure("events", 1, List.of("读书会")));
	}

	@Test
	void aPartnerBelongsToTheQuarterOfItsEventWhereTheChapterIs() {
		this.clock.set(TenChapters.OVER);
		LocalDateTime eveningInCalifornia = LocalDateTime.parse("2027-01-01T09:00");
		hold("quarter-3", eveningInCalifornia, false);
		hold("quarter-0", eveningInCalifornia, false);
		assertThat(numbers("quarter-3", false)).containsEntry("events", 1L).containsEntry("partners", 1L);
		assertThat(numbers("quarter-0", false)).containsEntry("events", 0L).containsEntry("partners", 0L);
	}

	private void hold(String chapter, LocalDateTime start, boolean sample) {
		this.ten.hold(chapter, "读书会", start, sample, List.of("羊城书店"));
	}

	private void runAt(String now) {
		this.clock.set(Instant.parse(now));
		this.round.run(Instant.parse(now));
		this.ten.forget();
	}

	private void startAnew(String chapter, LocalDate day) {
		this.jdbc.sql("update chapter set restarted_on = :day where slug = :chapter")
			.param("day", day)
			.param("chapter", chapter)
			.update();
	}

	private List<String> reminders() {
		return this.jdbc
			.sql("""
					select m.due_on || ' ' || m.days from status_report_reminder m join status_report r on r.id = m.report_id
					where r.chapter_slug = 'quarter-0' order by m.given_at
					""")
			.query(String.class)
			.list();
	}

	private Map<String, Long> numbers(String chapter, boolean sample) {
		return this.live.of(chapter(chapter), TenChapters.QUARTER, sample)
			.stream()
			.collect(Collectors.toMap(Figure::key, Figure::number));
	}

	private StatusReportPage report() {
		return this.pages.find("quarter-0", TenChapters.QUARTER).orElseThrow();
	}

	private ChapterReference chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow();
	}

}
