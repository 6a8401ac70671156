package org.kaiyuanshe.kcc.security;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a link carries leads a visitor away to another site (T10). */
@ServerTest
class RedirectTests {

	private static final List<String> SITES = List.of("evil.example", "evil%E3%80%82example", "evil.example@localhost",
			"ｅｖｉｌ.example", "3232235777");

	private static final List<String> SHAPES = List.of("https://%s", "http://%s", "//%s", "///%s", "////%s", "/\\%s",
			"\\/%s", "\\\\%s", "/\t/%s", "\t//%s", " //%s", "/\n/%s", "/%%09/%s", "/%%5c%s", "/%%2f%%2f%s",
			"//%s/%%2f..", "/.//%s", "/..//%s", "/;@%s", "//localhost@%s", "https:%s", "https:/%s", "http:%s",
			"ftp://%s", "%s", ".%s", "@%s", ":80@%s", "javascript:alert('%s')", "JaVaScRiPt:alert('%s')",
			"data:text/html,%s", "/\u00a0/%s", "/\u2028/%s", "//[::ffff:127.0.0.1]@%s", "/a/../..//%s", "x:%s",
			"/\u0000/%s", "?x=//%s", "/\r\nLocation: https://%s", "/%%0d%%0aLocation:%%20https://%s");

	private static final List<String> NAMES = List.of("next", "continue", "back", "url", "redirect", "return",
			"returnTo", "return_to", "redirect_uri", "target", "goto", "dest", "r", "u", "lang");

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	/** The control: the judge knows what a browser makes of an address. */
	@ParameterizedTest
	@CsvSource({ "https://evil.example,true", "//evil.example,true", "/\\evil.example,true", "'/\t/evil.example',true",
			"\\\\evil.example,true", "javascript:alert(1),true", "https://localhost@evil.example,true",
			"http:evil.example,true", "/manage,false", "/manage?next=//evil.example,false", "manage,false",
			"http://localhost:8080/x,false", "/a//evil.example,false", "?x=https://evil.example,false" })
	void aBrowserWouldLeave(String address, boolean leaves) {
		assertThat(leavesTheSite(address)).isEqualTo(leaves);
	}

	@Test
	void noParameterLeadsAway() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor visitor = new Visitor(this.port); Visitor lead = Visitor.signedIn(this.port, "lead")) {
			for (String target : targets().toList()) {
				String query = "?" + fields(target);
				for (String path : List.of("/login", "/en", "/", "/account/code-of-conduct", "/events")) {
					check(softly, path + " " + target, visitor.get(path + query));
					check(softly, path + " " + target, lead.get(path + query));
				}
				check(softly, "saved " + target, visitor.get("/manage" + query));
			}
		}
		softly.assertAll();
	}

	@Test
	void noFormLeadsAway() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			targets().forEach((target) -> check(softly, "consent " + target,
					lead.post("/account/code-of-conduct", fields(target) + "&consent=true&version=x")));
		}
		for (String target : targets().limit(6).toList()) {
			try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
				check(softly, "sign-out " + target, lead.post("/logout?" + fields(target), fields(target)));
			}
		}
		softly.assertAll();
	}

	@Test
	void whatWasAskedForBeforeTheSignInIsOnThisSite() {
		SoftAssertions softly = new SoftAssertions();
		for (String path : List.of("/manage//evil.example", "/manage/%2f%2fevil.example", "/manage/..//evil.example",
				"/manage?//evil.example", "/en//evil.example/manage")) {
			try (Visitor visitor = new Visitor(this.port)) {
				visitor.get(path);
				visitor.get("/login");
				check(softly, path, visitor.post("/login",
						Map.of("email", "member@kcc.example", "password", DemoAccounts.PASSWORD)));
			}
		}
		softly.assertAll();
	}

	@Test
	void noRefererBecomesALinkOrARedirect() {
		SoftAssertions softly = new SoftAssertions();
		for (String target : targets().filter((each) -> each.matches("[\\x20-\\x7e]+")).toList()) {
			String cookie = "Cookie: x=y";
			for (String line : List.of("POST /applications HTTP/1.1", "GET /en HTTP/1.1", "POST /login HTTP/1.1",
					"GET /nothing HTTP/1.1")) {
				String answer = Visitor.raw(this.port, line, "Host: localhost", "Accept: text/html", cookie,
						"Referer: " + target, "Content-Length: 0");
				softly.assertThat(answer).as("%s from %s", line, target).doesNotContain("evil.example");
			}
		}
		softly.assertAll();
	}

	private static String fields(String target) {
		String encoded = URLEncoder.encode(target, StandardCharsets.UTF_8);
		return String.join("&", NAMES.stream().map((name) -> name + "=" + encoded).toList());
	}

	/** Every shape with one site, and every site in one shape. */
	private static Stream<String> targets() {
		return Stream.concat(SHAPES.stream().map((shape) -> shape.formatted(SITES.getFirst())),
				SITES.stream().skip(1).map((site) -> "//" + site));
	}

	private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
		Optional<String> location = answer.headers().firstValue("Location");
		softly.assertThat(location.filter(RedirectTests::leavesTheSite)).as(what).isEmpty();
		softly.assertThat(answer.headers().allValues("Location").size()).as(what).isLessThan(2);
		softly.assertThat(answer.body()).as(what).doesNotContainPattern("http-equiv=.?refresh");
		softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
	}

	/**
	 * Reads an address as browsers do: without tabs and lines, a backslash as a slash.
	 */
	private static boolean leavesTheSite(String address) {
		String read = address.replaceAll("[\\t\\r\\n]", "").strip().replace('\\', '/');
		if (read.matches("(?i)https?://localhost(:\\d+)?([/?#].*)?")) {
			return false;
		}
		return read.startsWith("//") || read.matches("(?i)[a-z][a-z0-9+.-]*:.*");
	}

}
