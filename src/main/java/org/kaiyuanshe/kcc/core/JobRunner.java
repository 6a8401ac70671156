package org.kaiyuanshe.kcc.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;

/** Runs jobs on one node at a time and keeps a journal of what they did. */
@Component
public class JobRunner {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private static final int SHOWN = 6;

	private final List<Job> jobs;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final LockingTaskExecutor locks;

	private final ApplicationEventPublisher events;

	private final boolean byThemselves;

	/** Jobs that someone asked for and that have not begun since. */
	private final Set<String> asked = ConcurrentHashMap.newKeySet();

	private final Map<String, Object> turns = new ConcurrentHashMap<>();

	JobRunner(List<Job> jobs, JdbcClient jdbc, DataSource dataSource, Clock clock, ApplicationEventPublisher events,
			@Value("${portal.jobs.enabled:true}") boolean byThemselves) {
		this.events = events;
		this.byThemselves = byThemselves;
		this.jobs = jobs;
		this.jdbc = jdbc;
		this.clock = clock;
		this.locks = new DefaultLockingTaskExecutor(
				new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
					.withJdbcTemplate(new JdbcTemplate(dataSource))
					.usingDbTime()
					.build()));
	}

	/**
	 * Runs the job now, unless it is already running somewhere; the lock only saves work.
	 */
	public void run(String name) {
		Job job = this.jobs.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		LockConfiguration lock = new LockConfiguration(this.clock.instant(), name, job.longest(), Duration.ZERO);
		this.locks.executeWithLock((Runnable) () -> runNow(job), lock);
	}

	/**
	 * Runs the job in the background, right away or after the run that is under way; not
	 * at all where jobs do not run by themselves. Of hundreds who ask meanwhile one
	 * waits: its run does what all of them asked for.
	 */
	public void runSoon(String name) {
		if (this.byThemselves && this.asked.add(name)) {
			Thread.ofVirtual().name(name).start(() -> {
				synchronized (this.turns.computeIfAbsent(name, (each) -> new Object())) {
					this.asked.remove(name);
					run(name);
				}
			});
		}
	}

	/** Every job with its latest runs. */
	public List<Status> statuses() {
		return this.jobs.stream().map((job) -> new Status(job.name(), latestRuns(job.name()))).toList();
	}

	private void runNow(Job job) {
		Instant started = this.clock.instant();
		long begin = System.nanoTime();
		boolean failed = true;
		try {
			String outcome = job.run(started);
			failed = false;
			if (!outcome.isBlank()) {
				record(job, started, outcome, false);
			}
		}
		catch (RuntimeException ex) {
			log.error("Job {} failed", job.name(), ex);
			record(job, started, String.valueOf(ex.getMessage()), true);
		}
		finally {
			this.events
				.publishEvent(new JobRan(job.name(), started, Duration.ofNanos(System.nanoTime() - begin), failed));
		}
	}

	private void record(Job job, Instant started, String outcome, boolean failed) {
		this.jdbc.sql("""
				insert into job_run (id, job, started_at, finished_at, outcome, failed)
				values (:id, :job, :started, :finished, left(:outcome, 1000), :failed)
				""")
			.param("id", Aggregate.newId())
			.param("job", job.name())
			.param("started", Columns.parameter(started))
			.param("finished", Columns.parameter(this.clock.instant()))
			.param("outcome", outcome)
			.param("failed", failed)
			.update();
	}

	private List<Run> latestRuns(String name) {
		return this.jdbc.sql("""
				select started_at, finished_at, outcome, failed from job_run
				where job = :job order by started_at desc limit :limit
				""")
			.param("job", name)
			.param("limit", SHOWN)
			.query((row, number) -> new Run(Columns.instant(row, "started_at"), Columns.instant(row, "finished_at"),
					row.getString("outcome"), row.getBoolean("failed")))
			.list();
	}

	/** A job and its latest runs, the last one first. */
	public record Status(String name, List<Run> runs) {

		public @Nullable Run last() {
			return this.runs.isEmpty() ? null : this.runs.getFirst();
		}

	}

	/** One run: when, and what it did or why it failed. */
	public record Run(@Nullable Instant startedAt, @Nullable Instant finishedAt, String outcome, boolean failed) {

		/**
		 * The figures of an outcome such as "sent=3 failed=0"; empty for one in words.
		 */
		public Map<String, String> counts() {
			if (this.failed || !this.outcome.matches("(\\w+=\\d+ ?)+")) {
				return Map.of();
			}
			return Stream.of(this.outcome.split(" "))
				.map((pair) -> pair.split("="))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1], (one, other) -> one,
						LinkedHashMap::new));
		}

	}

}
