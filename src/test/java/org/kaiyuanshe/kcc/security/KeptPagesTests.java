package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.core.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the page cache keeps of all routes: nothing of anybody's own, and the same with
 * whatever headers it is asked for.
 */
@CachingServerTest
class KeptPagesTests {

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

	private static final String[] BENDING = { "X-Forwarded-Host: localhost:6666", "X-Forwarded-Scheme: ftp",
			"X-Original-URL: /admin", "User-Agent: bent", "Referer: http://localhost/bent",
			"Origin: http://bent.example", "HX-Request: true", "Accept-Language: en", "Accept: text/plain",
			"Cookie: lang=en; theme=bent; typed-address=YmVudA" };

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Communities communities;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
		await().atMost(Duration.ofSeconds(5)).until(() -> isKept("/workgroups"));
	}

	/** Compares with the list of those that were looked at. */
	@Test
	void theseRoutesAreKeptAndNoOthers() throws IOException {
		Set<String> kept = rows().filter((row) -> isKept(row.path(this.jdbc)))
			.map(RouteTable.Row::route)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(String.join("\n", kept))
			.isEqualTo(Files.readString(Path.of("src/test/resources/kept-routes.txt")).strip());
	}

	@Test
	void nothingOfAnybodysOwnIsKept() {
		SoftAssertions softly = new SoftAssertions();
		Set<String> public_ = Stream
			.concat(this.jdbc.sql("select value from contact_point").query(String.class).stream(),
					Stream.of(String.valueOf(this.communities.current().mailbox())))
			.collect(Collectors.toSet());
		try (Visitor visitor = new Visitor(this.port)) {
			for (String path : keptPaths()) {
				HttpResponse<String> page = visitor.get(path);
				softly.assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
				softly.assertThat(page.body()).as(path).doesNotContain("_csrf", "/logout");
				softly.assertThat(addresses(page.body())).as(path).allMatch(public_::contains);
			}
		}
		softly.assertAll();
	}

	@Test
	void noHeaderBendsWhatOthersGet() {
		SoftAssertions softly = new SoftAssertions();
		for (String path : keptPaths()) {
			String separate = path + (path.contains("?") ? "&" : "?") + "bent";
			String bent = ask(separate, BENDING);
			String usual = ask(separate + "2", "X-Usual: x");
			softly.assertThat(bent.replace("?bent", "?bent2").replace("&amp;bent", "&amp;bent2"))
				.as(path)
				.isEqualTo(usual);
		}
		softly.assertAll();
	}

	private List<String> keptPaths() {
		return rows().filter((row) -> !row.route().endsWith(".png"))
			.map((row) -> row.path(this.jdbc))
			.distinct()
			.filter(this::isKept)
			.toList();
	}

	private Stream<RouteTable.Row> rows() {
		return RouteTable.rows().stream().filter((row) -> !row.isForm());
	}

	/** The second visitor does not wait for it. */
	private boolean isKept(String path) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get(path);
			return visitor.cookies().isEmpty()
					&& visitor.get(path).headers().firstValue("Cache-Status").orElse("").equals("portal; hit");
		}
	}

	private String ask(String path, String... headers) {
		String[] request = Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: localhost"), Stream.of(headers))
			.toArray(String[]::new);
		String answer = Visitor.raw(this.port, request);
		return answer.substring(0, 12) + answer.substring(answer.indexOf("\r\n\r\n"));
	}

	private static List<String> addresses(String body) {
		return ADDRESS.matcher(body).results().map(MatchResult::group).toList();
	}

}
