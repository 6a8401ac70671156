package org.kaiyuanshe.kcc.pagecache;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the filters before the page cache say stands in what comes from memory, too. */
@CachingServerTest
@ExtendWith(OutputCaptureExtension.class)
class FilterOrderTests {

	private static final String PAGE = "/workgroups/media";

	private static final String API = "/api/v1/chapters";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext context;

	private Asked asked;

	@BeforeEach
	void hearsChanges() {
		this.asked = new Asked(this.port);
		await().atMost(Duration.ofSeconds(30)).until(() -> this.asked.status(PAGE).equals("portal; hit"));
	}

	@AfterEach
	void isReady() {
		AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		this.jdbc.sql("delete from throttle").update();
	}

	@Test
	void aPageFromMemoryHasTheNumberOfWhoAsks() {
		String given = "0123456789abcdef";
		this.clock.advance(Duration.ofMinutes(1));
		String made = ask("X-Request-Id: " + given, "X-Forwarded-For: 203.0.113.9");
		String kept = ask();
		String known = ask("If-None-Match: " + this.asked.header(PAGE, "ETag"));
		assertThat(made).contains("X-Request-Id: " + given + "\r\n", "Cache-Status: portal; fwd=miss");
		assertThat(kept).containsPattern("X-Request-Id: [0-9a-f]{24}\r\n").contains("Cache-Status: portal; hit");
		assertThat(known).startsWith("HTTP/1.1 304").containsPattern("X-Request-Id: [0-9a-f]{24}\r\n");
	}

	@Test
	void whatIsSaidBeforeIsSaidOnce() {
		this.clock.advance(Duration.ofMinutes(1));
		for (String answer : List.of(ask(), ask(), ask("If-None-Match: " + this.asked.header(PAGE, "ETag")))) {
			for (String name : List.of("X-Request-Id", "Content-Security-Policy", "X-Frame-Options",
					"Strict-Transport-Security", "Cache-Status", "Cache-Control", "ETag", "Vary")) {
				assertThat(answer).containsOnlyOnce("\r\n" + name + ": ");
			}
		}
	}

	/** A proxy shall go elsewhere after this answer, also when it was no work. */
	@Test
	void aNodeThatStopsEndsTheConnectionWithAPageFromMemory() {
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(visitor.get(PAGE).headers().firstValue("Connection")).isEmpty();
			AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
			HttpResponse<String> kept = visitor.get(PAGE);
			assertThat(kept.headers().firstValue(Sending.STATUS)).hasValue("portal; hit");
			assertThat(kept.headers().firstValue("Connection")).hasValue("close");
			this.clock.advance(Duration.ofMinutes(1));
			HttpResponse<String> made = visitor.get(PAGE);
			assertThat(made.headers().firstValue(Sending.STATUS)).hasValue("portal; fwd=miss");
			assertThat(made.headers().firstValue("Connection")).hasValue("close");
		}
		isReady();
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> kept = visitor.get(PAGE);
			assertThat(kept.headers().firstValue(Sending.STATUS)).hasValue("portal; hit");
			assertThat(kept.headers().firstValue("Connection")).isEmpty();
		}
	}

	/**
	 * The cache holds answers back; the log of refusals and the words for programs see
	 * them nevertheless.
	 */
	@Test
	void aRefusalOfAVisitorIsWordedAndLogged(CapturedOutput log) {
		String[] from = { "X-Forwarded-For: 198.51.100.7", "Accept-Language: en" };
		this.jdbc.sql("delete from throttle").update();
		assertThat(this.asked.raw(API, from)).startsWith("HTTP/1.1 200");
		assertThat(this.jdbc.sql("update throttle set count = 100000").update()).isPositive();
		String refused = this.asked.raw(API, from);
		assertThat(refused).startsWith("HTTP/1.1 429")
			.contains("application/problem+json", "Retry-After: ", "Cache-Control: no-store")
			.doesNotContain("Cache-Status");
		assertThat(refused.substring(refused.indexOf("\r\n\r\n"))).doesNotContainPattern("\\p{IsHan}");
		assertThat(this.asked.raw(API, from[0], "Accept-Language: zh")).startsWith("HTTP/1.1 429")
			.containsPattern("\"detail\":\"[^\"]*\\p{IsHan}");
		assertThat(Pattern.compile("Refused with 429: GET /api/\\S+ from 198\\.51\\.100\\.0/24").matcher(log).results())
			.hasSize(2);
	}

	private String ask(String... headers) {
		return this.asked.raw(PAGE, headers);
	}

}
