package org.kaiyuanshe.kcc.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.kaiyuanshe.kcc.faults.Ledger.Answer;

import static org.awaitility.Awaitility.await;

/** Leads and visitors who write all the time, whatever breaks, until it is closed. */
final class Crowd implements AutoCloseable {

	private static final int PAUSE_MILLIS = 20;

	private final Ledger ledger;

	private final List<Writer> writers;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch end = new CountDownLatch(1);

	Crowd(Ledger ledger, int port) {
		this.ledger = ledger;
		this.writers = List.of(Writer.ofEvents(ledger, port), Writer.ofEvents(ledger, port),
				Writer.atTheDoor(ledger, port), Writer.ofRegistrations(ledger, port));
		this.writers.forEach((writer) -> this.threads.execute(() -> work(writer)));
	}

	private void work(Writer writer) {
		try {
			while (!this.end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
				writer.write();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns once so many more writes were acknowledged. */
	void awaitAcknowledged(int more) {
		long goal = this.ledger.count(Answer.ACKNOWLEDGED) + more;
		await().atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.ledger.count(Answer.ACKNOWLEDGED) >= goal);
	}

	@Override
	public void close() {
		this.end.countDown();
		this.threads.close();
		this.writers.forEach(Writer::close);
	}

}
