package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.core.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

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

	@Test
	void whatIsKeptIsTheSameForEveryone() throws IOException {
		RouteFixtures.prepare(this.jdbc);
		Map<String, HttpResponse<String>> kept = new LinkedHashMap<>();
		Set<String> routes = new TreeSet<>();
		for (RouteTable.Row row : RouteTable.rows()) {
			Optional<HttpResponse<String>> answer = row.isForm() ? Optional.empty() : ask(row.path(this.jdbc));
			answer.filter(KeptPagesTests::isKept).ifPresent((page) -> {
				kept.put(row.path(this.jdbc), page);
				routes.add(row.route());
			});
		}
		// Those that somebody looked at. One more is to be looked at, too.
		assertThat(String.join("\n", routes))
			.isEqualTo(Files.readString(Path.of("src/test/resources/kept-routes.txt")).strip());
		SoftAssertions softly = new SoftAssertions();
		kept.forEach((path, page) -> holdsNothingPersonal(softly, path, page));
		kept.keySet().forEach((path) -> isNotBent(softly, path));
		softly.assertAll();
	}

	private void holdsNothingPersonal(SoftAssertions softly, String path, HttpResponse<String> page) {
		softly.assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
		softly.assertThat(page.body()).as(path).doesNotContain("_csrf", "/logout");
		softly.assertThat(addresses(page.body())).as(path).allMatch(this::isPublic);
	}

	/** The community's own, and the channels that it names. */
	private boolean isPublic(String address) {
		return address.equals(this.communities.current().mailbox())
				|| this.jdbc.sql("select count(*) from contact_point where handle = :address")
					.param("address", address)
					.query(Integer.class)
					.single() > 0;
	}

	/** Compared with what is there now: a file fetched since is counted on its page. */
	private void isNotBent(SoftAssertions softly, String path) {
		if (!path.endsWith(".png")) {
			HttpResponse<String> page = ask(path).orElseThrow();
			String question = path.contains("?") ? "&bent" : "?bent";
			String[] request = Stream
				.concat(Stream.of("GET " + path + question + " HTTP/1.1", "Host: localhost"), Stream.of(BENDING))
				.toArray(String[]::new);
			String bent = Visitor.raw(this.port, request);
			softly
				.assertThat(bent.substring(bent.indexOf("\r\n\r\n") + 4).replace(question, "").replace("&amp;bent", ""))
				.as(path)
				.isEqualTo(page.body());
		}
	}

	private Optional<HttpResponse<String>> ask(String path) {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = visitor.get(path);
			return (answer.statusCode() == 200) ? Optional.of(answer) : Optional.empty();
		}
	}

	/** As the next one who asks will see. */
	private static boolean isKept(HttpResponse<?> answer) {
		return answer.headers().firstValue("Cache-Status").isPresent();
	}

	private static List<String> addresses(String body) {
		return ADDRESS.matcher(body).results().map(MatchResult::group).toList();
	}

}
