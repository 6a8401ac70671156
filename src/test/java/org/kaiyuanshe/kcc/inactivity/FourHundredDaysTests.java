package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.chapter.ActivityClock;
import org.kaiyuanshe.kcc.chapter.ActivityRules;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four hundred days of a community, the job running three times at once on each: every
 * warning is given and every case opened exactly once. The control takes the unique keys
 * away and must see duplicates. Both have a database of their own.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=four-hundred-days")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FourHundredDaysTests {

	private static final LocalDate FOUNDED = LocalDate.of(2026, 11, 21);

	private static final Instant START = TestClock.START;

	/** Chapters by zone, and every how many days each holds an event. */
	private static final List<Rhythm> RHYTHMS = List.of(new Rhythm("monthly", "Asia/Shanghai", 30),
			new Rhythm("late", "Asia/Shanghai", 70), new Rhythm("later", "America/Los_Angeles", 85),
			new Rhythm("quarterly", "Asia/Singapore", 92), new Rhythm("slow", "Pacific/Kiritimati", 120),
			new Rhythm("slower", "Pacific/Honolulu", 199), new Rhythm("silent", "Europe/Berlin", 1000));

	@Autowired
	private InactivityCheck check;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@BeforeAll
	void enterTheCommunity() {
		RHYTHMS.forEach(this::enter);
	}

	@AfterAll
	void presentAgain() {
		this.clock.set(START);
	}

	@Test
	@Order(1)
	void everyWarningAndCaseIsMadeExactlyOnce() throws Exception {
		live(0, 400);
		assertThat(warnings())
			.containsExactlyElementsOf(expected(400, ActivityStage.DUE_SOON, ActivityStage.LAST_CALL));
		assertThat(cases()).containsExactlyElementsOf(expected(400, ActivityStage.FLAGGED));
		assertThat(audited("InactivityEvent.Warned")).isEqualTo(warnings().size());
		assertThat(audited("InactivityEvent.CaseOpened")).isEqualTo(cases().size());
		assertThat(warnings()).hasSizeGreaterThan(20);
		assertThat(cases()).hasSizeGreaterThan(8);
	}

	@Test
	@Order(2)
	void withoutTheKeysTheyWouldNotBe() throws Exception {
		this.jdbc.sql("""
				select format('alter table %I drop constraint %I', t.relname, c.conname)
				from pg_constraint c join pg_class t on t.oid = c.conrelid
				where c.contype = 'u' and t.relname in ('inactivity_warning', 'inactivity_case')
				union all
				select format('drop index %I', i.relname)
				from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
				where x.indisunique and not x.indisprimary and t.relname in ('inactivity_warning', 'inactivity_case')
				  and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
				""").query(String.class).list().forEach((drop) -> TestDatabase.owner(this.database).sql(drop).update());
		try {
			live(400, 470);
		}
		catch (ExecutionException ex) {
			// A second case where one is expected; what counts is what is in the tables.
		}
		assertThat(Set.copyOf(warnings())).hasSizeLessThan(warnings().size());
	}

	private void live(int from, int to) throws Exception {
		try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
			for (int day = from; day < to; day++) {
				Instant now = START.plus(Duration.ofDays(day));
				this.clock.set(now);
				Callable<String> node = () -> this.check.run(now);
				for (Future<String> run : nodes.invokeAll(Collections.nCopies(3, node))) {
					run.get();
				}
			}
		}
	}

	/** What the rule asks for, found out day by day without the portal's own queries. */
	private static List<String> expected(int days, ActivityStage... stages) {
		Set<String> lines = new TreeSet<>();
		for (Rhythm rhythm : RHYTHMS) {
			for (int day = 0; day < days; day++) {
				LocalDate today = LocalDate.ofInstant(START.plus(Duration.ofDays(day)), rhythm.place());
				ActivityClock running = new ActivityClock(rhythm.lastBy(START.plus(Duration.ofDays(day))),
						ActivityRules.standard());
				ActivityStage stage = running.stage(today);
				if (List.of(stages).contains(stage)) {
					lines.add(stage == ActivityStage.FLAGGED ? rhythm.slug() + " " + running.start()
							: rhythm.slug() + " " + running.start() + " " + stage);
				}
			}
		}
		return List.copyOf(lines);
	}

	private List<String> warnings() {
		return this.jdbc.sql("""
				select c.slug || ' ' || w.clock_start || ' ' || w.stage
				from inactivity_warning w join chapter c on c.id = w.chapter_id
				where c.region = 'rhythm' order by 1
				""").query(String.class).list();
	}

	private List<String> cases() {
		return this.jdbc.sql("""
				select c.slug || ' ' || i.clock_start from inactivity_case i join chapter c on c.id = i.chapter_id
				where c.region = 'rhythm' order by 1
				""").query(String.class).list();
	}

	private int audited(String action) {
		return this.jdbc.sql("""
				select count(*) from audit_entry e join chapter c on e.subject = 'chapter/' || c.slug
				where e.action = :action and c.region = 'rhythm'
				""").param("action", action).query(Integer.class).single();
	}

	private void enter(Rhythm rhythm) {
		this.jdbc.sql("""
				insert into chapter (id, version, slug, city_zh, city_key, sort_key, region, country, zone, founded_on,
				                     records_from, status, hue)
				values (gen_random_uuid(), 0, :slug, :slug, :slug, :slug, 'rhythm', 'CN', :zone, :founded, :founded,
				        'ACTIVE', 0)
				""").param("slug", rhythm.slug()).param("zone", rhythm.zone()).param("founded", FOUNDED).update();
		rhythm.evenings().forEach((evening) -> this.jdbc.sql("""
				insert into chapter_activity (chapter_id, event_id, slug, title_zh, start_local, zone, time_known,
				                              ends_at, online, sample)
				select id, gen_random_uuid(), slug, slug, :day::date + time '18:00', zone, true,
				       (:day::date + time '21:00') at time zone zone, false, false
				from chapter where slug = :slug
				""").param("day", evening).param("slug", rhythm.slug()).update());
	}

	/** A chapter that meets on an evening every so many days. */
	private record Rhythm(String slug, String zone, int days) {

		ZoneId place() {
			return ZoneId.of(this.zone);
		}

		List<LocalDate> evenings() {
			return IntStream.iterate(this.days, (day) -> day < 500, (day) -> day + this.days)
				.mapToObj(FOUNDED::plusDays)
				.toList();
		}

		/** The day of the last evening that is over, or of the founding. */
		LocalDate lastBy(Instant now) {
			Stream<LocalDate> over = evenings().stream()
				.filter((day) -> !day.atTime(21, 0).atZone(place()).toInstant().isAfter(now));
			return Stream.concat(Stream.of(FOUNDED), over).max(LocalDate::compareTo).orElseThrow();
		}

	}

}
