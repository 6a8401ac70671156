package org.kaiyuanshe.kcc.security;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

/** The security headers on every response of the running server. */
@ServerTest
class HeaderSweepTests {

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
					+ "base-uri 'none'; object-src 'none'",
			"Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload", "X-Content-Type-Options",
			"nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "strict-origin-when-cross-origin",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"Cross-Origin-Embedder-Policy", "require-corp", "Permissions-Policy",
			"camera=(self), geolocation=(), microphone=()", "X-Permitted-Cross-Domain-Policies", "none");

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@Test
	void everyAddressSendsThemToVisitorsAndAdmins() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor visitor = new Visitor(this.port); Visitor admin = Visitor.signedIn(this.port, "admin")) {
			for (String path : addresses()) {
				check(softly, path, visitor.get(path));
				check(softly, path + " (admin)", admin.get(path));
			}
		}
		softly.assertAll();
	}

	@Test
	void filesAndRefusalsSendThem() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor visitor = new Visitor(this.port)) {
			Matcher files = Pattern.compile("(?:href|src)=\"(/(?:css|js|icons|webjars)/[^\"]+)\"")
				.matcher(visitor.get("/applications/new").body());
			List<String> found = files.results().map((file) -> file.group(1)).toList();
			assertThat(found).hasSizeGreaterThanOrEqualTo(4);
			for (String path : Stream.concat(found.stream(),
					Stream.of("/css/nothing.css", "/nothing", "/en/nothing", "/events?q=%00", "/events?q=%FF",
							"/events?mode=NONE", "/en", "/actuator/health", "/actuator/env", "/;x=y", "/applications",
							"/error"))
				.toList()) {
				check(softly, path, visitor.get(path));
			}
			check(softly, "forbidden", visitor.post("/applications", "city=x"));
			visitor.get("/login");
			check(softly, "too large", visitor.post("/applications", "city=" + "x".repeat(600_000)));
			check(softly, "wrong password", visitor.post("/login", "email=a&password=b"));
		}
		softly.assertAll();
	}

	@Test
	void pagesWithoutAFormGiveAVisitorNoCookie() {
		SoftAssertions softly = new SoftAssertions();
		for (String path : addresses()) {
			try (Visitor visitor = new Visitor(this.port)) {
				HttpResponse<String> answer = visitor.get(path);
				// A refused page of the signed-in area is remembered for after the
				// sign-in.
				if (answer.statusCode() != 302 && !answer.body().contains("method=\"post\"")) {
					softly.assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
				}
			}
		}
		softly.assertAll();
	}

	@Test
	void pagesOfSomeoneSignedInAreNotStored() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			for (String path : addresses()) {
				HttpResponse<String> answer = admin.get(path);
				if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
					softly.assertThat(answer.headers().firstValue("Cache-Control"))
						.as(path)
						.get()
						.asString()
						.contains("no-store");
				}
			}
		}
		softly.assertAll();
	}

	@Test
	void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
		try (Visitor visitor = new Visitor(this.port)) {
			String cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElseThrow();
			assertThat(cookie).startsWith("SESSION=")
				.contains("Path=/", "HttpOnly", "SameSite=Lax")
				.doesNotContain("Domain");
		}
	}

	@Test
	void theSessionCookieIsBoundToTheHostWhereThePortalIsReachedByTls() {
		DefaultCookieSerializer serializer = new DefaultCookieSerializer();
		new SessionCookie(new PortalSettings(URI.create("https://kcc.example"), "kaiyuanshe", false, Path.of("data"),
				"", ZoneOffset.UTC))
			.customize(serializer);
		MockHttpServletResponse response = new MockHttpServletResponse();
		serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "1"));
		assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-SESSION=")
			.contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Domain");
	}

	private List<String> addresses() {
		return RouteTable.rows()
			.stream()
			.filter((row) -> !row.isForm())
			.map((row) -> row.path(this.jdbc))
			.flatMap((path) -> Stream.of(path, "/en" + path))
			.toList();
	}

	private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
		// What is made for other sites is open to them; ForAnySiteTests knows which.
		boolean open = answer.headers().firstValue("Access-Control-Allow-Origin").isPresent();
		HEADERS.forEach((name, value) -> softly.assertThat(answer.headers().allValues(name))
			.as("%s of %s (%d)", name, what, answer.statusCode())
			.containsExactly((open && name.endsWith("Resource-Policy")) ? "cross-origin" : value));
		softly.assertThat(answer.headers().map().keySet()).as(what).doesNotContain("server", "x-powered-by");
		softly.assertThat(answer.body()).as(what).doesNotContain("Tomcat", "Spring Boot");
		softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
	}

}
