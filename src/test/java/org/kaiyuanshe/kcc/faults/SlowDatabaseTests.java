package org.kaiyuanshe.kcc.faults;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The database takes its time, or says nothing at all for a while. */
class SlowDatabaseTests {

	private static final int VISITORS = 40;

	/** The pool of application.yaml, and one that listens for changes. */
	private static final int CONNECTIONS = 17;

	private final Stage stage = Stage.open();

	private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

	SlowDatabaseTests() throws Exception {
	}

	/** Connections are opened when they are wanted. */
	@BeforeEach
	void fillThePool() {
		goesOn();
		visitors().close();
		assertThat(this.answers).contains(200);
		this.answers.clear();
	}

	@AfterEach
	void mend() {
		this.stage.link().delay(Duration.ZERO);
		this.stage.link().thaw();
	}

	@Test
	void everyoneGetsAPageOrIsAskedToComeAgain() {
		this.stage.link().delay(Duration.ofMillis(Integer.getInteger("faults.delay", 250)));
		try (ExecutorService crowd = visitors()) {
			stylesAreServed();
			await().atMost(Duration.ofMinutes(2)).until(() -> this.answers.size() == VISITORS);
		}
		assertThat(this.answers).containsOnly(200, 503).contains(200);
		assertThat(this.stage.link().connections()).isLessThanOrEqualTo(CONNECTIONS);
		this.stage.link().delay(Duration.ZERO);
		goesOn();
	}

	@Test
	void aDatabaseThatIsSilentHoldsUpNobodyForLong() {
		this.stage.link().freeze();
		try (ExecutorService crowd = visitors()) {
			// All but those who wait for an answer on a connection of the pool.
			await().atMost(Duration.ofMinutes(1)).until(() -> this.answers.size() >= VISITORS - CONNECTIONS);
			assertThat(this.answers).containsOnly(503);
			stylesAreServed();
			Duration silence = Duration.ofSeconds(Integer.getInteger("faults.silence", 0));
			await().pollDelay(silence).atMost(silence.plusSeconds(10)).until(() -> true);
			this.stage.link().thaw();
			await().atMost(Duration.ofMinutes(1)).until(() -> this.answers.size() == VISITORS);
		}
		goesOn();
	}

	private ExecutorService visitors() {
		ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
		for (int visitor = 0; visitor < VISITORS; visitor++) {
			crowd.execute(() -> {
				try (Visitor one = new Visitor(this.stage.port())) {
					this.answers.add(one.get(Stage.FORM).statusCode());
				}
			});
		}
		return crowd;
	}

	private void stylesAreServed() {
		try (Visitor visitor = new Visitor(this.stage.port())) {
			assertThat(visitor.get("/css/portal.css").statusCode()).isEqualTo(200);
		}
	}

	private void goesOn() {
		try (Visitor visitor = new Visitor(this.stage.port())) {
			await().atMost(Duration.ofSeconds(30)).until(() -> visitor.get(Stage.FORM).statusCode() == 200);
		}
	}

}
