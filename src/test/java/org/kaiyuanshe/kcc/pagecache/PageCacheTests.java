package org.kaiyuanshe.kcc.pagecache;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Visitors get what others got, whole or in part, and nobody gets what is not theirs. */
@CachingServerTest
class PageCacheTests {

	private static final String PAGE = "/workgroups/media";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private TestClock clock;

	private Asked asked;

	@BeforeEach
	void hearsChanges() {
		this.asked = new Asked(this.port);
		await().atMost(Duration.ofSeconds(30)).until(() -> this.asked.status(PAGE).equals("portal; hit"));
	}

	@Test
	void theSecondVisitorGetsWhatTheFirstGot() {
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
		String tag = this.asked.header(PAGE, "ETag");
		assertThat(this.asked.raw(PAGE, "If-None-Match: " + tag)).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
		assertThat(this.asked.raw(PAGE, "If-None-Match: \"x\"")).startsWith("HTTP/1.1 200");
		String zipped = this.asked.raw(PAGE, "Accept-Encoding: br, gzip;q=0.8")
			.replaceAll("(?s).*\r\nETag: ([^\r]*)\r.*", "$1");
		assertThat(zipped).endsWith("-gz\"").isNotEqualTo(tag);
		assertThat(this.asked.raw(PAGE, "Accept-Encoding: gzip", "If-None-Match: " + zipped))
			.startsWith("HTTP/1.1 304");
		assertThat(this.asked.raw(PAGE, "Accept-Encoding: gzip;q=0")).doesNotContain("Content-Encoding");
	}

	@Test
	void askedForTheHeadItIsTheSameWithoutTheBody() {
		String head = Visitor.raw(this.port, "HEAD " + PAGE + " HTTP/1.1", "Host: localhost");
		assertThat(head).endsWith("\r\n\r\n").contains("ETag: " + this.asked.header(PAGE, "ETag"));
		assertThat(head).contains("Content-Length: " + this.asked.header(PAGE, "Content-Length"));
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
		assertThat(this.asked.raw("/en" + PAGE)).contains("<html lang=\"en\"");
		assertThat(this.asked.raw(PAGE)).contains("<html lang=\"zh-CN\"");
		assertThat(this.asked.raw("/events?when=past"))
			.doesNotContain("\r\nETag: " + this.asked.header("/events", "ETag"));
		assertThat(Visitor.raw(this.port, "GET " + PAGE + " HTTP/1.1", "Host: evil.example"))
			.startsWith("HTTP/1.1 400");
		assertThat(Visitor.raw(this.port, "GET " + PAGE + ";x=y HTTP/1.1", "Host: localhost"))
			.startsWith("HTTP/1.1 400");
	}

	@Test
	void aPageWithATokenIsMadeForEachOfThem() {
		String page = "/events/sample-guangzhou-lightning-talks/registrations";
		assertThat(List.of(this.asked.status(page), this.asked.status(page))).containsOnly("");
		assertThat(this.asked.raw(page)).contains("Set-Cookie: SESSION", "no-store");
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
		headers.remove("x-request-id");
		return headers;
	}

}
