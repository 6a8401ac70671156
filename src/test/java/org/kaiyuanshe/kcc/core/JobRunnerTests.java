package org.kaiyuanshe.kcc.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
class JobRunnerTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void hundredsWhoAskWhileItRunsAreServedByOneMoreRun() throws InterruptedException {
		Slow job = new Slow();
		JobRunner runner = new JobRunner(List.of(job), this.jdbc, this.database, Clock.systemUTC(), this.events, true);
		runner.runSoon(job.name());
		job.began.await();
		for (int asked = 0; asked < 300; asked++) {
			runner.runSoon(job.name());
		}
		job.mayEnd.countDown();
		await().until(() -> job.runs.get() == 2);
		runner.runSoon(job.name());
		await().until(() -> job.runs.get() == 3);
		await().during(Duration.ofMillis(200)).until(() -> job.runs.get() == 3);
		assertThat(job.atOnce.get()).isEqualTo(1);
	}

	/** Ends its first run when it may. */
	private static final class Slow implements Job {

		private final CountDownLatch began = new CountDownLatch(1);

		private final CountDownLatch mayEnd = new CountDownLatch(1);

		private final AtomicInteger runs = new AtomicInteger();

		private final AtomicInteger now = new AtomicInteger();

		private final AtomicInteger atOnce = new AtomicInteger();

		@Override
		public String name() {
			return "slow";
		}

		@Override
		public String run(Instant due) {
			this.atOnce.accumulateAndGet(this.now.incrementAndGet(), Math::max);
			this.began.countDown();
			try {
				this.mayEnd.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.runs.incrementAndGet();
			this.now.decrementAndGet();
			return "";
		}

	}

}
