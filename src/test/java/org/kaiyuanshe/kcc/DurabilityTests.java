package org.kaiyuanshe.kcc;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What was answered is kept, even if the portal dies the next moment. */
class DurabilityTests {

	private static final int LEADS = 4;

	private static final int ANSWERS_BEFORE_THE_END = 60;

	@Test
	void aKilledPortalComesBackWithEveryAnsweredPost(@TempDir Path data) throws Exception {
		int port = TestSocketUtils.findAvailableTcpPort();
		Queue<String> answered = new ConcurrentLinkedQueue<>();
		PreparedFolder.copyTo(data);
		PortalProcess first = PortalProcess.start(data, port);
		try (ExecutorService threads = Executors.newFixedThreadPool(LEADS)) {
			CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_THE_END);
			AtomicInteger number = new AtomicInteger();
			for (int lead = 0; lead < LEADS; lead++) {
				threads.execute(() -> postUntilItDies(port, number, answered, enough));
			}
			boolean busy = enough.await(1, TimeUnit.MINUTES);
			first.kill();
			assertThat(busy).as("%d posts were answered", answered.size()).isTrue();
		}
		assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_END);
		try (PortalProcess second = PortalProcess.start(data, port); Visitor lead = Visitor.signedIn(port, "lead")) {
			assertThat(second.log()).contains("Stopping PostgreSQL process").doesNotContain("imported chapter");
			assertThat(answered).allSatisfy((path) -> assertThat(lead.get(path).statusCode()).as(path).isEqualTo(200));
		}
	}

	private static void postUntilItDies(int port, AtomicInteger number, Queue<String> answered, CountDownLatch enough) {
		try (Visitor lead = Visitor.signedIn(port, "lead")) {
			lead.get("/manage/chapters/guangzhou/events/new");
			while (true) {
				HttpResponse<String> answer = lead.post("/manage/chapters/guangzhou/events",
						Map.of("title", "Event " + number.incrementAndGet(), "start", "2027-01-01T19:00", "end",
								"2027-01-01T21:00", "zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", "珠江边",
								"_test", "on"));
				assertThat(answer.statusCode()).isEqualTo(302);
				answered.add(lead.destination(answer));
				enough.countDown();
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			// The portal was killed while it worked on this request: it was not answered.
		}
	}

}
