package org.kaiyuanshe.kcc.pagecache;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.Gate;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * While the database is away, pages that somebody has seen are still there, the rest says
 * when to come again, and nobody has to do anything for it to end. The time that it is
 * away is {@code -Doutage.seconds}.
 */
@CachingServerTest
class OutageTests {

	private static final List<String> SEEN = List.of("/", "/chapters", "/events", "/en/workgroups");

	private static final Duration RECOVERY = Duration.ofSeconds(5);

	private static final Duration START = Duration.ofSeconds(30);

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private Gate gate;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void pagesThatWereSeenAreStillThereAndTheRestComesBackByItself() throws Exception {
		try (Visitor visitor = new Visitor(this.port); Visitor lead = Visitor.signedIn(this.port, "lead")) {
			await().atMost(START).until(() -> SEEN.stream().allMatch((path) -> isKept(visitor.get(path))));
			this.gate.close();
			try {
				this.clock.advance(Duration.ofMinutes(5));
				await().during(Duration.ofSeconds(Integer.getInteger("outage.seconds", 4)))
					.atMost(Duration.ofMinutes(5))
					.until(() -> SEEN.stream().allMatch((path) -> isFromMemory(visitor.get(path)))
							&& isRefused(visitor.get("/members")) && isRefused(lead.get("/manage")));
				assertThat(visitor.get("/events").headers().firstValue("Age")).isPresent();
			}
			finally {
				this.gate.open();
			}
			await().atMost(RECOVERY)
				.until(() -> visitor.get("/members").statusCode() == 200 && lead.get("/manage").statusCode() == 200
						&& isKept(visitor.get("/events")));
		}
	}

	/** What was hidden while nobody could be told is not shown again. */
	@Test
	void aPageThatChangedBeforeIsNotShown() {
		try (Visitor visitor = new Visitor(this.port)) {
			await().atMost(START).until(() -> isKept(visitor.get("/partners")));
			this.jdbc.sql("update partner set version = version").update();
			await().atMost(RECOVERY)
				.until(() -> visitor.get("/partners").headers().firstValue(Sending.STATUS).orElse("").contains("miss"));
			this.jdbc.sql("update partner set version = version").update();
			await().pollDelay(Duration.ofMillis(700)).until(() -> true);
			this.gate.close();
			try {
				assertThat(visitor.get("/partners").statusCode()).isEqualTo(503);
			}
			finally {
				this.gate.open();
			}
			await().atMost(RECOVERY).until(() -> visitor.get("/partners").statusCode() == 200);
		}
	}

	private static boolean isKept(HttpResponse<?> answer) {
		return answer.headers().firstValue(Sending.STATUS).orElse("").equals("portal; hit");
	}

	private static boolean isFromMemory(HttpResponse<?> answer) {
		return answer.statusCode() == 200
				&& answer.headers().firstValue(Sending.STATUS).orElse("").startsWith("portal; hit");
	}

	private static boolean isRefused(HttpResponse<?> answer) {
		return answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
	}

}
