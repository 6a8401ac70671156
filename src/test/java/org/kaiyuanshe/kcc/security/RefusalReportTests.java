package org.kaiyuanshe.kcc.security;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that are too long, for a field and for the server. */
@ServerTest
class RefusalReportTests {

	@Value("${local.server.port}")
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "a", "%E5%9F%8E" })
	void tenThousandCharactersAreRefusedByAPageOfOurs(String character) {
		try (Visitor visitor = new Visitor(this.port)) {
			for (String path : new String[] { "/search?q=", "/events?q=", "/members?q=", "/chapters?q=" }) {
				HttpResponse<String> answer = visitor.get(path + character.repeat(10_000));
				assertThat(answer.statusCode()).as(path).isEqualTo(400);
				assertThat(answer.body()).as(path).contains("<html lang=\"zh-CN\"", "<h1>这个请求我们没看懂</h1>", "<nav");
				assertThat(visitor.get("/en" + path + character.repeat(10_000)).body()).as(path)
					.contains("<html lang=\"en\"", "<h1>We did not understand that</h1>");
			}
			assertThat(visitor.get("/api/v1/events?q=" + character.repeat(10_000)).headers().firstValue("Content-Type"))
				.hasValue("application/problem+json;charset=UTF-8");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=", "/en/search?q=", "/nothing/" })
	void whatTheServerRefusesIsAPageInBothLanguages(String path) {
		String answer = Visitor.raw(this.port, "GET " + path + "a".repeat(100_000) + " HTTP/1.1", "Host: localhost");
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"Content-Type: text/html;charset=UTF-8", "<h1>这个请求我们没看懂</h1>",
					"<h2>We did not understand that</h2>")
			.doesNotContain("Tomcat", "Exception", "HTTP Status");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /a%2Fb HTTP/1.1", "GET /<x> HTTP/1.1", "GET /events?q={} HTTP/1.1",
			"GET /%ED%A0%80 HTTP/1.1", "GET / HTTP/3.7" })
	void soIsWhatIsNoRequest(String line) {
		String answer = Visitor.raw(this.port, line, "Host: localhost");
		assertThat(answer).containsPattern("^HTTP/1.1 (4\\d\\d|505)")
			.contains("Content-Security-Policy: ", "<html lang=\"zh-CN\">")
			.doesNotContain("Tomcat", "Exception", "HTTP Status");
	}

	@Test
	void belowTheApiItIsAProblem() {
		String answer = Visitor.raw(this.port, "GET /api/v1/events HTTP/1.1", "Host: localhost",
				"X-Long: " + "a".repeat(100_000));
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("Content-Type: application/problem+json", "Content-Security-Policy: ", "\"status\":400",
					"\"detail\":\"Something in the address");
	}

}
