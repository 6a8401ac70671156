package org.kaiyuanshe.kcc.security;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cache in front of the portal can be made to keep neither a page of somebody's own
 * under the name of a file nor a public page that a stranger bent (T12).
 */
@ServerTest
class CacheTests {

	private static final List<String> FILE_NAMES = List.of("/x.css", "/x.js", ".css", ".png", ";x.css", "%3bx.css",
			"%2fx.css", "%00.css", "%0ax.css", "%23x.css", "%3fx.css", "/..%2fx.css", "/%2e%2e/css/portal.css",
			"?x.css", "/", "//x.css", "/.css");

	private static final String[] BENDING = { "X-Forwarded-Host: localhost:6666", "X-Forwarded-Scheme: ftp",
			"X-Original-URL: /admin", "X-Rewrite-URL: /admin", "X-HTTP-Method-Override: POST", "User-Agent: bent",
			"Referer: http://localhost/bent", "Origin: http://bent.example", "X-Requested-With: XMLHttpRequest",
			"HX-Request: true", "Cookie: lang=en; theme=bent" };

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@Test
	void noPageOfSomebodysOwnIsKeptWhateverItsAddressIsMadeToLookLike() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			for (String path : List.of("/account", "/account/profile", "/account/calendar", "/manage", "/admin",
					"/admin/audit", "/admin/mail", "/manage/chapters/guangzhou",
					"/manage/chapters/guangzhou/events/sample-guangzhou-year-end-dinner/registrations")) {
				softly.assertThat(isKept(admin.get(path))).as(path).isFalse();
				for (String name : FILE_NAMES) {
					HttpResponse<String> answer = admin.get(path + name);
					softly.assertThat(isKept(answer)).as(path + name).isFalse();
					softly.assertThat(answer.statusCode()).as(path + name).isLessThan(500);
				}
			}
		}
		softly.assertAll();
	}

	/** The control: a file is kept, and the same question finds it so. */
	@Test
	void aFileIsKept() {
		try (Visitor visitor = new Visitor(this.port)) {
			String file = visitor.get("/").body().replaceAll("(?s).*?href=\"(/css/[^\"]+)\".*", "$1");
			assertThat(isKept(visitor.get(file))).isTrue();
			assertThat(visitor.get(file).headers().allValues("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void noHeaderThatACacheDoesNotKnowOfBendsAPublicPage() {
		SoftAssertions softly = new SoftAssertions();
		for (String path : kept().toList()) {
			String usual = body(path, "X-Usual: x");
			softly.assertThat(body(path, BENDING)).as(path).isEqualTo(usual);
			softly.assertThat(body(path, "X-Forwarded-Proto: https")).as(path).isEqualTo(usual);
			if (!vary(path).contains("accept-language")) {
				softly.assertThat(body(path, "Accept-Language: en")).as(path).isEqualTo(usual);
			}
		}
		softly.assertAll();
	}

	@Test
	void whatACacheMayKeepSetsNoCookie() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			for (String path : all().toList()) {
				HttpResponse<String> answer = admin.get(path);
				if (isKept(answer)) {
					softly.assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
					softly.assertThat(answer.body()).as(path).doesNotContain("示例管理员</");
				}
			}
		}
		softly.assertAll();
	}

	/** One address of each route whose answer may be kept; pictures take long to draw. */
	private Stream<String> kept() {
		try (Visitor visitor = new Visitor(this.port)) {
			Set<String> seen = new HashSet<>();
			return RouteTable.rows()
				.stream()
				.filter((row) -> row.answers().getFirst().equals("200") && !row.route().endsWith(".png"))
				.filter((row) -> seen.add(row.method() + row.route()) && !row.isForm())
				.map((row) -> row.path(this.jdbc))
				.filter((path) -> isKept(visitor.get(path)))
				.toList()
				.stream();
		}
	}

	private Stream<String> all() {
		return RouteTable.rows().stream().filter((row) -> !row.isForm()).map((row) -> row.path(this.jdbc)).distinct();
	}

	private String body(String path, String... headers) {
		String[] request = Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: localhost"), Stream.of(headers))
			.toArray(String[]::new);
		String answer = Visitor.raw(this.port, request);
		return answer.substring(0, 12) + answer.substring(answer.indexOf("\r\n\r\n"));
	}

	private String vary(String path) {
		return Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost", "Accept-Encoding: gzip")
			.toLowerCase()
			.replaceAll("(?s).*?\r\nvary: ([^\r]*)\r.*", "$1");
	}

	/** Whether a cache that everyone shares may keep it at all. */
	private static boolean isKept(HttpResponse<?> answer) {
		String rules = String.join(",", answer.headers().allValues("Cache-Control"));
		return answer.statusCode() < 300 && !rules.contains("no-store") && !rules.contains("private");
	}

}
