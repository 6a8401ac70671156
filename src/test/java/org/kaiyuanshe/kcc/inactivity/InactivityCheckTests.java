package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.chapter.ClockReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class InactivityCheckTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private InactivityCheck check;

	@Autowired
	private InactivityPages pages;

	@Autowired
	private ClockReader clocks;

	@Autowired
	private ChapterPages chapters;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forget() {
		this.jdbc.sql("delete from inactivity_warning").update();
		this.jdbc.sql("delete from inactivity_case").update();
		this.jdbc.sql("delete from outbox_mail").update();
	}

	@Test
	void warnsAndOpensCasesOnceHoweverOftenItRuns() {
		assertThat(this.check.run(NOW)).endsWith(" warnings=2 opened=2 closed=0");
		assertThat(this.check.run(NOW)).endsWith(" warnings=0 opened=0 closed=0");
		assertThat(this.pages.openCases()).extracting(InactivityPages.OpenCase::chapter)
			.containsExactlyInAnyOrder("nanjing", "hangzhou");
	}

	@Test
	void warnsAndOpensCasesOnceOnThreeNodesAtOnce() throws Exception {
		runThreeTimesAtOnce();
		assertThat(count("inactivity_warning")).isEqualTo(2);
		assertThat(count("inactivity_case")).isEqualTo(2);
		// Two cases, and two warnings of chapters that have no lead to tell.
		assertThat(count("outbox_mail where recipient = 'admin@kcc.example'")).isEqualTo(4);
	}

	@Test
	void tellsTheAdminsOfACaseAndTheLeadsOfAWarning() {
		this.check.run(NOW);
		assertThat(this.jdbc.sql("select subject from outbox_mail where recipient = 'admin@kcc.example'")
			.query(String.class)
			.list()).anyMatch((subject) -> subject.contains("KCC@南京"));
		this.check.run(NOW.plus(Duration.ofDays(80)));
		assertThat(this.jdbc.sql("select body from outbox_mail where recipient = 'lead@kcc.example'")
			.query(String.class)
			.list()).anyMatch((body) -> body.contains("/manage/chapters/guangzhou/events/new"));
	}

	@Test
	void closesTheCaseOfAChapterThatDidSomething() {
		this.check.run(NOW);
		this.jdbc.sql("""
				insert into chapter_activity (chapter_id, event_id, slug, title_zh, start_local, zone, time_known,
				                              ends_at, online, sample)
				select id, gen_random_uuid(), 'back', '回来了', '2026-11-20 19:00', 'Asia/Shanghai', true,
				       '2026-11-20T13:00:00Z', false, true from chapter where slug = 'nanjing'
				""").update();
		try {
			assertThat(this.check.run(NOW)).endsWith("closed=1");
			assertThat(this.pages.openCases()).extracting(InactivityPages.OpenCase::chapter)
				.containsExactly("hangzhou");
		}
		finally {
			this.jdbc.sql("delete from chapter_activity where slug = 'back'").update();
		}
	}

	@Test
	void databaseAndJavaAgreeOnEveryStage() {
		for (ActivityStage stage : ActivityStage.values()) {
			List<String> listed = this.chapters.list(ChapterFilter.with(stage))
				.items()
				.stream()
				.map(ChapterCard::slug)
				.sorted()
				.toList();
			List<String> computed = this.clocks.running(NOW)
				.stream()
				.filter((clock) -> clock.stage() == stage)
				.map(ClockReader.RunningClock::slug)
				.sorted()
				.toList();
			assertThat(listed).as(stage.name()).isEqualTo(computed);
		}
	}

	private void runThreeTimesAtOnce() throws Exception {
		Callable<String> node = () -> this.check.run(NOW);
		try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
			for (Future<String> run : nodes.invokeAll(Collections.nCopies(3, node))) {
				run.get();
			}
		}
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
