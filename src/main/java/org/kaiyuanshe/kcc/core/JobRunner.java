package org.kaiyuanshe.kcc.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final List<Job> jobs;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final LockingTaskExecutor locks;

	private final boolean byThemselves;

	JobRunner(List<Job> jobs, JdbcClient jdbc, DataSource dataSource, Clock clock,
			@Value("${portal.jobs.enabled:true}") boolean byThemselves) {
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
		LockConfiguration lock = new LockConfiguration(this.clock.instant(), name, LONGEST, Duration.ZERO);
		this.locks.executeWithLock((Runnable) () -> runNow(job), lock);
	}

	/**
	 * Runs the job in the background, right away; not at all where jobs do not run by
	 * themselves.
	 */
	public void runSoon(String name) {
		if (this.byThemselves) {
			Thread.ofVirtual().name(name).start(() -> run(name));
		}
	}

	/** Every job with its last run, by name. */
	public List<Status> statuses() {
		return this.jobs.stream().map((job) -> new Status(job.name(), lastRun(job.name()))).toList();
	}

	private void runNow(Job job) {
		Instant started = this.clock.instant();
		try {
			String outcome = job.run(started);
			if (!outcome.isBlank()) {
				record(job, started, outcome, false);
			}
		}
		catch (RuntimeException ex) {
			log.error("Job {} failed", job.name(), ex);
			record(job, started, String.valueOf(ex.getMessage()), true);
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

	private @Nullable Run lastRun(String name) {
		Optional<Run> last = this.jdbc.sql("""
				select started_at, finished_at, outcome, failed from job_run
				where job = :job order by started_at desc limit 1
				""")
			.param("job", name)
			.query((row, number) -> new Run(Columns.instant(row, "started_at"), Columns.instant(row, "finished_at"),
					row.getString("outcome"), row.getBoolean("failed")))
			.optional();
		return last.orElse(null);
	}

	/** A job and when it last ran. */
	public record Status(String name, @Nullable Run last) {
	}

	/** One run: when, and what it did or why it failed. */
	public record Run(@Nullable Instant startedAt, @Nullable Instant finishedAt, String outcome, boolean failed) {
	}

}
