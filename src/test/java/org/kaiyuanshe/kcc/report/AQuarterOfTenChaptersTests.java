package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last quarter of 2026, told by ten chapters: opened, reminded of, submitted,
 * returned, accepted, frozen (R6).
 */
@PortalTest
@Transactional
class AQuarterOfTenChaptersTests {

	/** Midnight on Kiritimati, the first place where the quarter is over. */
	private static final Instant FIRST_MIDNIGHT = Instant.parse("2026-12-31T10:00:00Z");

	/** Midnight in California, the last. */
	private static final Instant LAST_MIDNIGHT = Instant.parse("2027-01-01T08:00:00Z");

	private static final Instant THREE_DAYS_BEFORE = Instant.parse("2027-01-12T08:00:00Z");

	private static final Instant THE_DAY_AFTER = Instant.parse("2027-01-16T08:00:00Z");

	@Autowired
	private BeanFactory beans;

	@Autowired
	private StatusReportRound round;

	@Autowired
	private StatusReportPages pages;

	@Autowired
	private StatusReportFigures figures;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private TenChapters ten;

	private Visits visits;

	@BeforeEach
	void found() {
		this.ten = new TenChapters(this.beans);
		this.visits = new Visits(this.beans);
		this.ten.found();
		this.ten.hold("quarter-0", "读书会", LocalDate.of(2026, 11, 7));
		this.ten.hold("quarter-0", "动手日", LocalDate.of(2026, 12, 31));
		this.ten.hold("quarter-1", "夜谈", LocalDate.of(2026, 10, 2));
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void eachChapterIsAskedOnceItsQuarterIsOver() {
		assertThat(runAt(FIRST_MIDNIGHT.minusSeconds(1))).isEmpty();
		assertThat(runAt(FIRST_MIDNIGHT)).isEqualTo("reportsOpened=1 reportsReminded=1");
		assertThat(runAt(LAST_MIDNIGHT)).isEqualTo("reportsOpened=8 reportsReminded=8");
		assertThat(runAt(LAST_MIDNIGHT)).isEmpty();
		assertThat(standing()).as("the tenth was founded in that quarter")
			.hasSize(9)
			.containsOnlyKeys(TenChapters.slugs().subList(0, 9))
			.containsValue(ReportStatus.OPEN);
	}

	@Test
	void theLeadsAreRemindedThreeTimesAndWhoSubmittedIsLeftAlone() {
		runAt(LAST_MIDNIGHT);
		assertThat(runAt(THREE_DAYS_BEFORE)).isEqualTo("reportsOpened=0 reportsReminded=9");
		assertThat(runAt(THREE_DAYS_BEFORE.plus(Duration.ofHours(5)))).isEmpty();
		TenChapters.slugs().subList(0, 7).forEach(this::submit);
		assertThat(runAt(THE_DAY_AFTER)).isEqualTo("reportsOpened=0 reportsReminded=2");
		assertThat(runAt(THE_DAY_AFTER.plus(Duration.ofDays(9)))).isEmpty();
		assertThat(subjects("lead@kcc.example", "报告")).hasSize(9 + 9 + 2)
			.filteredOn((it) -> it.contains("逾期"))
			.hasSize(2);
		assertThat(subjects("admin@kcc.example", "提交了")).hasSize(7);
	}

	@Test
	void aReportGoesBackAndForthUntilItIsAccepted() {
		runAt(LAST_MIDNIGHT);
		this.clock.set(THE_DAY_AFTER);
		submit("quarter-0");
		review("quarter-0", "return", "动手日来了多少人？");
		assertThat(standing()).containsEntry("quarter-0", ReportStatus.RETURNED);
		assertThat(report("quarter-0").dueOn()).isEqualTo(LocalDate.of(2027, 1, 23));
		submit("quarter-0");
		review("quarter-0", "acceptance", "");
		assertThat(standing()).containsEntry("quarter-0", ReportStatus.ACCEPTED);
		assertThat(subjects("lead@kcc.example", "需要补充")).hasSize(1);
		assertThat(subjects("lead@kcc.example", "已接受")).hasSize(1);
		assertThat(this.jdbc.sql(
				"select action from audit_entry where subject = 'chapter/quarter-0' and detail like '2026-q4%' order by id")
			.query(String.class)
			.list()).containsExactly("StatusReportEvent.Opened", "StatusReportEvent.Reminded",
					"StatusReportEvent.Submitted", "StatusReportEvent.Returned", "StatusReportEvent.Submitted",
					"StatusReportEvent.Accepted");
	}

	@Test
	void whatChangesAfterwardsDoesNotChangeTheReport() {
		runAt(LAST_MIDNIGHT);
		submit("quarter-0");
		assertThat(events("quarter-0")).isEqualTo(2);
		assertThat(events("quarter-1")).isEqualTo(1);
		takeBack("quarter-0", LocalDate.of(2026, 12, 31));
		takeBack("quarter-1", LocalDate.of(2026, 10, 2));
		assertThat(events("quarter-0")).as("frozen at submission").isEqualTo(2);
		assertThat(events("quarter-1")).as("live before it").isZero();
	}

	private String runAt(Instant now) {
		this.clock.set(now);
		String done = this.round.run(now);
		this.ten.forget();
		return done;
	}

	private void submit(String chapter) {
		assertThat(this.visits.post("/manage/chapters/" + chapter + "/reports/2026-q4/submission", "lead",
				Map.of("version", version(chapter), "impact", "来了新朋友", "plans", "再办一场")))
			.hasStatus(302);
		this.ten.forget();
	}

	private void review(String chapter, String step, String figures) {
		assertThat(this.visits.post("/admin/reports/" + report(chapter).id() + "/" + step, "admin",
				Map.of("version", version(chapter), "figures", figures)))
			.hasStatus(302);
		this.ten.forget();
	}

	private void takeBack(String chapter, LocalDate day) {
		assertThat(this.visits.post(
				"/manage/chapters/" + chapter + "/events/" + TenChapters.eventOf(chapter, day) + "/absence", "lead",
				Map.of("reason", "没有人来")))
			.hasStatus(302);
		this.ten.forget();
	}

	private String version(String chapter) {
		return String.valueOf(report(chapter).version());
	}

	private long events(String chapter) {
		return this.figures.of(report(chapter))
			.stream()
			.filter((figure) -> figure.key().equals("events"))
			.findFirst()
			.orElseThrow()
			.number();
	}

	private StatusReportPage report(String chapter) {
		return this.pages.find(chapter, TenChapters.QUARTER).orElseThrow();
	}

	private Map<String, ReportStatus> standing() {
		return this.pages.of(TenChapters.QUARTER)
			.stream()
			.collect(Collectors.toMap(StatusReportPage::chapter, StatusReportPage::status));
	}

	private List<String> subjects(String recipient, String words) {
		return this.jdbc.sql("select subject from outbox_mail where recipient = :recipient and subject like :words")
			.param("recipient", recipient)
			.param("words", "%" + words + "%")
			.query(String.class)
			.list();
	}

}
