package org.kaiyuanshe.kcc.backup;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Write a row into each of two tables at a time, for as long as a backup runs. */
final class Writers implements AutoCloseable {

	private static final int COUNT = 3;

	private static final int PATIENCE = 20_000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

	private final AtomicInteger written = new AtomicInteger();

	private volatile boolean writing = true;

	Writers(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		for (int i = 0; i < COUNT; i++) {
			this.threads.execute(this::write);
		}
	}

	private void write() {
		while (this.writing) {
			UUID id = UUID.randomUUID();
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("""
						insert into job_run (id, job, started_at, finished_at, outcome, failed)
						values (:id, 'drill', now(), now(), 'written', false)
						""").param("id", id).update();
				this.jdbc.sql("""
						insert into outbox_mail (id, recipient, subject, created_at, next_attempt_at, sent_at)
						values (:id, 'drill@kcc.example', 'drill', now(), now(), now())
						""").param("id", id).update();
			});
			this.written.incrementAndGet();
		}
	}

	int written() {
		return this.written.get();
	}

	/** Waits until some more was written. */
	void awaitMore() {
		int before = written();
		for (int i = 0; i < PATIENCE && written() < before + COUNT; i++) {
			Thread.onSpinWait();
			Thread.yield();
		}
	}

	@Override
	public void close() {
		this.writing = false;
		this.threads.close();
		this.jdbc.sql("delete from job_run where job = 'drill'").update();
		this.jdbc.sql("delete from outbox_mail where subject = 'drill'").update();
	}

}
