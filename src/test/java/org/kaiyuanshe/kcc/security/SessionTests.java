package org.kaiyuanshe.kcc.security;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class SessionTests {

	@Value("${local.server.port}")
	private int port;

	@Test
	void signingInRenewsTheSession() {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			String before = visitor.cookies().get("SESSION");
			assertThat(visitor.signIn("lead@kcc.example", DemoAccounts.PASSWORD).statusCode()).isEqualTo(302);
			String after = visitor.cookies().get("SESSION");
			assertThat(after).isNotNull().isNotEqualTo(before);
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
			visitor.cookies().put("SESSION", before);
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void aSessionThatTheVisitorMadeUpIsNotTaken() {
		try (Visitor visitor = new Visitor(this.port)) {
			String made = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw";
			visitor.cookies().put("SESSION", made);
			visitor.signIn("lead@kcc.example", DemoAccounts.PASSWORD);
			assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(made);
		}
	}

	@Test
	void signingOutEndsTheSession() {
		try (Visitor visitor = Visitor.signedIn(this.port, "lead")) {
			String session = visitor.cookies().get("SESSION");
			HttpResponse<String> answer = visitor.post("/logout", Map.of());
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(visitor.destination(answer)).isEqualTo("/");
			visitor.cookies().put("SESSION", session);
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void signingOutTakesAFormWithItsToken() {
		try (Visitor visitor = Visitor.signedIn(this.port, "lead")) {
			visitor.get("/logout");
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aSessionHoldsOnANewConnection() {
		try (Visitor visitor = Visitor.signedIn(this.port, "lead")) {
			visitor.reconnect();
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
		Answer wrong = failed("lead@kcc.example");
		assertThat(wrong.page()).contains("role=\"alert\"");
		assertThat(failed("nobody@kcc.example")).isEqualTo(wrong);
		assertThat(failed("LEAD@KCC.EXAMPLE")).isEqualTo(wrong);
		assertThat(failed("")).isEqualTo(wrong);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example",
			"/%09/evil.example", "javascript:alert(1)", "///evil.example", "http:evil.example", "@evil.example" })
	void noParameterLeadsElsewhereAfterTheSignIn(String target) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			for (String name : List.of("next", "continue", "redirect", "returnTo", "url", "spring-security-redirect")) {
				HttpResponse<String> answer = visitor.post("/login",
						Map.of("email", "member@kcc.example", "password", DemoAccounts.PASSWORD, name, target));
				assertThat(visitor.destination(answer)).as(name).isEqualTo("/manage");
				visitor.get("/account");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en//evil.example", "/en/%2Fevil.example", "//evil.example/manage", "/en/\\evil.example",
			"/en/%5Cevil.example", "/en/..//evil.example", "/en/en//evil.example", "/%2e%2e//evil.example" })
	void noAddressLeadsToAnotherSite(String path) {
		String answer = Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost");
		assertThat(answer.lines().filter((line) -> line.regionMatches(true, 0, "location:", 0, 9)))
			.allMatch((line) -> URI.create(line.substring(9).strip()).getHost() == null);
		assertThat(answer).doesNotContain("href=\"//evil", "href=\"https://evil", "href=\"http://evil");
	}

	@Test
	void aStrangeRefererDoesNotEndUpInALink() {
		String answer = Visitor.raw(this.port, "GET /login HTTP/1.1", "Host: localhost",
				"Referer: https://evil.example/x");
		assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
	}

	private Answer failed(String email) {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = visitor.signIn(email, "not the password");
			String location = visitor.destination(answer);
			String page = visitor.get(location)
				.body()
				.replaceAll("(name=\"_csrf\"\\s+value=\")[^\"]*", "$1")
				// What was typed stands in the field, which comes before the demo
				// accounts.
				.replaceFirst("value=\"" + Pattern.quote(email) + "\"", "value=\"\"");
			return new Answer(answer.statusCode(), location, page);
		}
	}

	private record Answer(int status, String location, String page) {
	}

}
