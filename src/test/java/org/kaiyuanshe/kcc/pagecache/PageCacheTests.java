package org.kaiyuanshe.kcc.pagecache;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Visitors get what others got, and never what has changed. */
@CachingServerTest
class PageCacheTests {

	private static final String PAGE = "/workgroups/media";

	private static final Duration HERE = Duration.ofSeconds(1);

	private static final Duration ELSEWHERE = Duration.ofSeconds(5);

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FlywayConnectionDetails database;

	@Autowired
	private TestClock clock;

	@Autowired
	private Tally tally;

	@BeforeEach
	void hearsChanges() {
		await().atMost(ELSEWHERE).until(() -> status(PAGE).equals("portal; hit"));
	}

	@Test
	void theSecondVisitorGetsWhatTheFirstGot() {
		rename(this.jdbc, "媒体组 " + System.nanoTime());
		await().atMost(HERE).until(() -> status(PAGE).equals("portal; fwd=miss"));
		try (Visitor first = new Visitor(this.port); Visitor second = new Visitor(this.port)) {
			this.clock.advance(Duration.ofMinutes(1));
			HttpResponse<String> made = first.get(PAGE);
			HttpResponse<String> kept = second.get(PAGE);
			assertThat(made.headers().firstValue(Sending.STATUS)).hasValue("portal; fwd=miss");
			assertThat(kept.headers().firstValue(Sending.STATUS)).hasValue("portal; hit");
			assertThat(kept.body()).isEqualTo(made.body());
			assertThat(headers(kept)).isEqualTo(headers(made));
			assertThat(headers(kept)).doesNotContainKeys("set-cookie", "pragma", "expires")
				.containsEntry("cache-control", List.of("public, max-age=0, s-maxage=2, stale-if-error=86400"))
				.containsEntry("vary", List.of("Accept-Encoding, Cookie"))
				.containsEntry("content-type", List.of("text/html;charset=UTF-8"))
				.containsKeys("etag", "content-security-policy", "strict-transport-security");
		}
	}

	@Test
	void whoHasThePageAlreadyIsToldSo() {
		String tag = header(PAGE, "ETag");
		assertThat(raw(PAGE, "If-None-Match: " + tag)).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
		assertThat(raw(PAGE, "If-None-Match: \"x\"")).startsWith("HTTP/1.1 200");
		String zipped = raw(PAGE, "Accept-Encoding: br, gzip;q=0.8").replaceAll("(?s).*\r\nETag: ([^\r]*)\r.*", "$1");
		assertThat(zipped).endsWith("-gz\"").isNotEqualTo(tag);
		assertThat(raw(PAGE, "Accept-Encoding: gzip", "If-None-Match: " + zipped)).startsWith("HTTP/1.1 304");
		assertThat(raw(PAGE, "Accept-Encoding: gzip;q=0")).doesNotContain("Content-Encoding");
	}

	@Test
	void askedForTheHeadItIsTheSameWithoutTheBody() {
		String head = Visitor.raw(this.port, "HEAD " + PAGE + " HTTP/1.1", "Host: localhost");
		assertThat(head).endsWith("\r\n\r\n").contains("ETag: " + header(PAGE, "ETag"));
		assertThat(head).contains("Content-Length: " + header(PAGE, "Content-Length"));
	}

	@Test
	void aChangeHereShowsWithinASecond() {
		String name = "改名 " + System.nanoTime();
		rename(this.jdbc, name);
		await().atMost(HERE).until(() -> raw(PAGE).contains(name));
	}

	@Test
	void aChangeOnAnotherNodeShowsWithinFive() {
		String name = "别处 " + System.nanoTime();
		rename(owner(), name);
		await().atMost(ELSEWHERE).until(() -> raw(PAGE).contains(name));
	}

	/** The control: of a change that is not told, nobody hears until the minute ends. */
	@Test
	void aChangeThatIsNotToldDoesNotShow() {
		String name = "无声 " + System.nanoTime();
		owner().sql("alter table workgroup disable trigger tells_change").update();
		try {
			rename(owner(), name);
			await().during(Duration.ofMillis(900)).until(() -> !raw(PAGE).contains(name));
		}
		finally {
			owner().sql("alter table workgroup enable trigger tells_change").update();
		}
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(raw(PAGE)).contains(name);
	}

	@Test
	void whatFollowsFromTheTimeIsNoOlderThanTheMinute() {
		assertThat(status("/events")).isEqualTo("portal; fwd=miss");
		assertThat(status("/events")).isEqualTo("portal; hit");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(status("/events")).isEqualTo("portal; fwd=miss");
	}

	@Test
	void manyWhoAskAtOnceHaveItMadeOnce() throws Exception {
		this.clock.advance(Duration.ofMinutes(1));
		double before = this.tally.of(Tally.Outcome.MISS);
		Callable<String> ask = () -> raw("/chapters").substring(0, 12);
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> answers = crowd.invokeAll(IntStream.range(0, 40).mapToObj((any) -> ask).toList());
			for (Future<String> answer : answers) {
				assertThat(answer.get()).isEqualTo("HTTP/1.1 200");
			}
		}
		assertThat(this.tally.of(Tally.Outcome.MISS) - before).isEqualTo(1);
	}

	@Test
	void whoeverHasASessionPassesBy() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead"); Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> own = lead.get(PAGE);
			assertThat(own.headers().firstValue(Sending.STATUS)).isEmpty();
			assertThat(own.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
			assertThat(own.body()).contains("/logout");
			HttpResponse<String> kept = visitor.get(PAGE);
			assertThat(kept.body()).doesNotContain("/logout").contains("/login");
			assertThat(others(kept)).isEqualTo(others(own));
			assertThat(lead.get(PAGE).body()).contains("/logout");
		}
	}

	@Test
	void eachAddressHasItsOwn() {
		assertThat(raw("/en" + PAGE)).contains("<html lang=\"en\"");
		assertThat(raw(PAGE)).contains("<html lang=\"zh-CN\"");
		assertThat(raw("/events?when=past")).doesNotContain("\r\nETag: " + header("/events", "ETag"));
		assertThat(Visitor.raw(this.port, "GET " + PAGE + " HTTP/1.1", "Host: evil.example"))
			.startsWith("HTTP/1.1 400");
		assertThat(Visitor.raw(this.port, "GET " + PAGE + ";x=y HTTP/1.1", "Host: localhost"))
			.startsWith("HTTP/1.1 400");
	}

	@Test
	void aPageWithATokenIsMadeForEachOfThem() {
		String page = "/events/sample-guangzhou-lightning-talks/registrations";
		assertThat(List.of(status(page), status(page))).containsOnly("");
		assertThat(raw(page)).contains("Set-Cookie: SESSION", "no-store");
	}

	private JdbcClient owner() {
		return JdbcClient
			.create(new DriverManagerDataSource(this.database.getJdbcUrl(), this.database.getUsername(), ""));
	}

	private static void rename(JdbcClient jdbc, String name) {
		jdbc.sql("update workgroup set name_zh = :name where slug = 'media'").param("name", name).update();
	}

	private String status(String path) {
		return header(path, Sending.STATUS);
	}

	private String header(String path, String name) {
		String found = raw(path).replaceAll("(?s)\r\n\r\n.*", "\r\n")
			.replaceAll("(?is).*\r\n" + name + ": ([^\r]*)\r.*", "$1");
		return found.contains("\r") ? "" : found;
	}

	private String raw(String path, String... headers) {
		String[] lines = new String[headers.length + 2];
		lines[0] = "GET " + path + " HTTP/1.1";
		lines[1] = "Host: localhost";
		System.arraycopy(headers, 0, lines, 2, headers.length);
		return Visitor.raw(this.port, lines);
	}

	/** The headers that say nothing of who may keep the page. */
	private static Map<String, List<String>> others(HttpResponse<?> answer) {
		Map<String, List<String>> headers = headers(answer);
		headers.keySet()
			.removeAll(Set.of("etag", "vary", "cache-control", "pragma", "expires", "content-length",
					"transfer-encoding"));
		return headers;
	}

	private static Map<String, List<String>> headers(HttpResponse<?> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove("date");
		headers.remove("cache-status");
		return headers;
	}

}
