package org.kaiyuanshe.kcc.throttle;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behind the real server, where the address is the one that the proxy saw: tests come
 * from a proxy that is believed.
 */
@ServerTest
class TooManyRequestsPageTests {

	private static final String FULL = "198.51.100.7";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void startAnew() {
		this.jdbc.sql("delete from throttle").update();
	}

	@Test
	void saysInBothLanguagesWhatToDoAndWhenToComeBack() {
		searchAsOftenAsIsUsual(FULL);
		assertThat(get("/search?q=x", FULL)).startsWith("HTTP/1.1 429")
			.containsPattern("(?i)Retry-After: 60\r\n")
			.contains("<html lang=\"zh-CN\"", "请歇一会儿", "1 分钟后可以再试")
			.containsIgnoringCase("Content-Security-Policy: default-src 'none'");
		assertThat(get("/en/search?q=x", FULL)).startsWith("HTTP/1.1 429")
			.contains("<html lang=\"en\"", "You can try again in one minute");
	}

	@Test
	void isAProblemBelowTheApi() {
		AtomicInteger passed = new AtomicInteger();
		String last = "";
		for (int each = 0; each <= 300; each++) {
			last = get("/api/v1/workgroups?limit=1", FULL);
			passed.addAndGet(last.startsWith("HTTP/1.1 200") ? 1 : 0);
		}
		assertThat(passed).hasValue(300);
		assertThat(last).startsWith("HTTP/1.1 429")
			.containsPattern("(?i)Retry-After: 60\r\n")
			.contains("application/problem+json", "\"status\":429");
	}

	@Test
	void aMadeUpForwardedAddressIsNoNewBudget() {
		searchAsOftenAsIsUsual(FULL);
		for (String forged : new String[] { "203.0.113.1, ", "10.0.0.1, ", "unknown, ", "::1, 203.0.113.4, " }) {
			assertThat(get("/search?q=x", forged + FULL)).as(forged).startsWith("HTTP/1.1 429");
		}
		String otherHeaders = Visitor.raw(this.port, "GET /search?q=x HTTP/1.1", "Host: localhost",
				"X-Forwarded-For: " + FULL, "Forwarded: for=203.0.113.1", "X-Real-IP: 203.0.113.1",
				"Client-IP: 203.0.113.1", "True-Client-IP: 203.0.113.1");
		assertThat(otherHeaders).startsWith("HTTP/1.1 429");
		// The control: a visitor whom the proxy saw elsewhere has one.
		assertThat(get("/search?q=x", "203.0.113.1")).startsWith("HTTP/1.1 200");
	}

	@Test
	void aWrongPasswordTooOftenSaysHowToGetInNow() {
		String last = "";
		for (int each = 0; each < 6; each++) {
			last = guess();
		}
		assertThat(last).startsWith("HTTP/1.1 429")
			.containsPattern("(?i)Retry-After: 900\r\n")
			.contains("15 分钟后可以再试", "通行密钥");
	}

	private String guess() {
		try (Visitor visitor = new Visitor(this.port)) {
			String page = visitor.get("/login").body();
			String token = page.replaceAll("(?s).*?name=\"_csrf\"\\s+value=\"([^\"]+)\".*", "$1");
			String form = "email=lead@kcc.example&password=wrong&_csrf=" + token;
			return Visitor.raw(this.port, "POST /login HTTP/1.1", "Host: localhost", "Accept: text/html, */*",
					"X-Forwarded-For: " + FULL, "Cookie: SESSION=" + visitor.cookies().get("SESSION"),
					"Content-Type: application/x-www-form-urlencoded", "Content-Length: " + form.length(),
					"Connection: close", "", form);
		}
	}

	private void searchAsOftenAsIsUsual(String address) {
		for (int each = 0; each < 240; each++) {
			assertThat(get("/search?q=x", address)).startsWith("HTTP/1.1 200");
		}
	}

	private String get(String path, String forwarded) {
		return Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html, */*",
				"X-Forwarded-For: " + forwarded);
	}

}
