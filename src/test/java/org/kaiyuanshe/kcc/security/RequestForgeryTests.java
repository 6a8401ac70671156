package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No form of the running portal is taken from a page of another site, which has the
 * visitor's cookies and may have a token of its own (T07).
 */
@ServerTest
class RequestForgeryTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String MULTIPART = "multipart/form-data; boundary=b";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@Test
	void noFormIsTakenWithAForeignTokenOrNone() {
		String foreign = tokenOfSomeoneElse();
		everyFormIsRefused(Map.of("no token", (fields) -> new Body(FORM, fields), "foreign token",
				(fields) -> new Body(FORM, fields + "&_csrf=" + foreign), "plain text",
				(fields) -> new Body("text/plain", fields + "&_csrf=" + foreign), "JSON",
				(fields) -> new Body("application/json", "{\"_csrf\":\"" + foreign + "\"}"), "multipart without",
				(fields) -> new Body(MULTIPART, part("x", "y")), "multipart with a foreign one",
				(fields) -> new Body(MULTIPART, part("_csrf", foreign))));
	}

	/** The control: with the token of the visitor's own session they are looked at. */
	@Test
	void withItsOwnTokenAFormIsLookedAt() {
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			long heard = paths().filter((path) -> !path.equals("/logout"))
				// Some end the session's token, so each is sent from a page of its own.
				.peek((path) -> root.get("/account"))
				.filter((path) -> root.post(path, "nothing=known").statusCode() != 403)
				.count();
			assertThat(heard).isGreaterThan(paths().count() / 2);
			assertThat(root.post("/logout", "").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void aTokenOfBeforeTheSignInIsWorthNothingAfterIt() {
		try (Visitor visitor = new Visitor(this.port)) {
			String early = token(visitor);
			visitor.signIn("lead@kcc.example", DemoAccounts.PASSWORD);
			assertThat(visitor.forge("/logout", FORM, "_csrf=" + early).statusCode()).isEqualTo(403);
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
		}
	}

	private void everyFormIsRefused(Map<String, Function<String, Body>> forgeries) {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			Map<String, String> before = Tables.checksums(this.jdbc);
			paths().forEach((path) -> forgeries.forEach((name, forgery) -> {
				Body body = forgery.apply("email=root@kcc.example&password=x&reason=x");
				softly.assertThat(root.forge(path, body.type(), body.text()).statusCode())
					.as("%s %s", path, name)
					.isEqualTo(403);
			}));
			softly.assertThat(Tables.changed(this.jdbc, before)).isEmpty();
			softly.assertThat(root.get("/admin").statusCode()).as("still signed in").isEqualTo(200);
		}
		softly.assertAll();
	}

	/** All forms of handlers, and the two of the filter chain. */
	private Stream<String> paths() {
		List<String> handled = Route.all(this.mapping)
			.stream()
			.filter((route) -> !List.of("GET", "HEAD").contains(route.method()))
			.map(Route::pattern)
			.filter((pattern) -> !pattern.equals(RouteTable.ONE_CLICK))
			.distinct()
			.toList();
		return Stream.concat(handled.stream().map(this::path), Stream.of("/login", "/logout"));
	}

	private String path(String pattern) {
		return RouteTable.rows()
			.stream()
			.filter((row) -> row.isForm() && row.route().equals(pattern))
			.findFirst()
			.orElseThrow()
			.path(this.jdbc);
	}

	private String tokenOfSomeoneElse() {
		try (Visitor other = Visitor.signedIn(this.port, "admin")) {
			return token(other);
		}
	}

	private static String token(Visitor visitor) {
		return visitor.get("/applications/new")
			.body()
			.replaceAll("(?s).*?name=\"_csrf\"\\s+value=\"([^\"]+)\".*", "$1");
	}

	private static String part(String name, String value) {
		return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n".formatted(name, value);
	}

	private record Body(String type, String text) {
	}

}
