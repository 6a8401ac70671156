package org.kaiyuanshe.kcc.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventDetails;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventProgramme;
import org.kaiyuanshe.kcc.event.EventRecord;
import org.kaiyuanshe.kcc.event.EventRecord.Attendance;
import org.kaiyuanshe.kcc.event.EventService;
import org.kaiyuanshe.kcc.event.Standing;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class StatisticsPageTests {

	@Autowired
	private Charts charts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EventService events;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private EntityManager entities;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void theThreeMeetupsOfOneDayAreThreeEventsAndThreeActiveChapters() {
		assertThat(value("events", "2023年10月")).isGreaterThanOrEqualTo(3);
		assertThat(value("active-chapters", "2023年12月")).isEqualTo(value("active-chapters", "2023年10月"))
			.isGreaterThanOrEqualTo(3);
		assertThat(value("active-chapters", "2024年1月")).isZero();
	}

	@Test
	void onlyWhatWasHeldCounts() {
		long before = value("events", "2026年9月");
		long guessed = value("estimated", "2026年9月");
		hold("held", false, false, Standing.Kind.PUBLISHED);
		hold("trial", true, false, Standing.Kind.PUBLISHED);
		hold("sample", false, true, Standing.Kind.PUBLISHED);
		hold("draft", false, false, Standing.Kind.DRAFT);
		hold("cancelled", false, false, Standing.Kind.CANCELLED);
		hold("not-held", false, false, Standing.Kind.NOT_HELD);
		assertThat(value("events", "2026年9月")).isEqualTo(before + 1);
		assertThat(value("estimated", "2026年9月")).isEqualTo(guessed + 30);
	}

	@Test
	void aChapterSeesItsOwn() {
		hold("held", false, false, Standing.Kind.PUBLISHED);
		assertThat(this.charts.forChapter("chengdu")).extracting(Chart::key)
			.contains("reports-in-time")
			.doesNotContain("active-chapters");
		assertThat(point("events", "2026年9月", this.charts.forChapter("dalian"))).isEqualTo(1);
		assertThat(this.mvc.get().uri("/admin/statistics").with(this.people.as("admin"))).hasStatusOk();
	}

	@Test
	void reportsAreCountedByQuarterForAllAndForAChapter() {
		this.jdbc
			.sql("""
					insert into status_report (id, version, chapter_id, chapter_slug, quarter, status, opened_at, due_on, sample,
					                           submitted_at, in_time)
					select gen_random_uuid(), 0, id, slug, '2024-q1', 'SUBMITTED', '2024-04-01'::timestamptz, '2024-04-15'::date,
					       false, '2024-04-10'::timestamptz, true
					from chapter where slug = 'dalian'
					union all
					select gen_random_uuid(), 0, id, slug, '2024-q1', 'OPEN', '2024-04-01', '2024-04-15', false, null, null
					from chapter where slug = 'chengdu'
					""")
			.update();
		assertThat(quarter("reports-asked", this.charts.forEveryone())).isEqualTo(2);
		assertThat(quarter("reports-in-time", this.charts.forEveryone())).isEqualTo(1);
		assertThat(quarter("reports-asked", this.charts.forChapter("chengdu"))).isEqualTo(1);
		assertThat(quarter("reports-in-time", this.charts.forChapter("chengdu"))).isZero();
	}

	@Test
	void everyChartHasATableBehindItAndAFile() {
		assertThat(this.mvc.get().uri("/statistics")).hasStatusOk()
			.bodyText()
			.contains("role=\"img\"", "2023年10月</th>", "/statistics/events.csv");
		assertThat(this.mvc.get().uri("/en/statistics/events.csv")).hasStatusOk()
			.bodyText()
			.startsWith("\uFEFFWhen,Events")
			.contains("Oct 2023,");
	}

	@Test
	void theMonthIsTheOneWhereThePortalIs() {
		this.clock.set(Instant.parse("2026-11-30T15:59:59Z"));
		assertThat(lastMonth()).isEqualTo("2026年11月");
		this.clock.set(Instant.parse("2026-11-30T16:00:00Z"));
		assertThat(lastMonth()).isEqualTo("2026年12月");
	}

	private @Nullable String lastMonth() {
		return Charts.named("active-chapters", this.charts.forEveryone()).orElseThrow().points().getLast().label().zh();
	}

	private void hold(String slug, boolean trial, boolean sample, Standing.Kind kind) {
		LocalDateTime start = LocalDate.of(2026, 9, 5).atTime(14, 0);
		UUID chapter = this.chapters.reference("dalian").orElseThrow().id();
		EventDetails details = new EventDetails(LocalizedText.same(slug), null,
				new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true), EventMode.IN_PERSON,
				LocalizedText.same("图书馆"), null, null, null, trial);
		this.events.enter(new Slug("counted-" + slug), chapter, details,
				new EventRecord(null, null, new Attendance(30, LocalizedText.same("组织者")),
						new EventProgramme(List.of(), List.of(), List.of()), sample, Provenance.none()),
				new Standing(kind, "理由"));
		this.entities.flush();
	}

	private static long quarter(String chart, List<Chart> charts) {
		return Charts.named(chart, charts).orElseThrow().points().getFirst().value();
	}

	private long value(String chart, String month) {
		return point(chart, month, this.charts.forEveryone());
	}

	private static long point(String chart, String month, List<Chart> charts) {
		return Charts.named(chart, charts)
			.orElseThrow()
			.points()
			.stream()
			.filter((point) -> month.equals(point.label().zh()))
			.findFirst()
			.orElseThrow()
			.value();
	}

}
