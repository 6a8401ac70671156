package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request says of the host it came to ends up nowhere: absolute links are made
 * from the configured address (T11).
 */
@ServerTest
class ForwardedHeaderTests {

	private static final String[] FORGED = { "X-Forwarded-Host: localhost:6666", "X-Forwarded-Port: 6666",
			"X-Forwarded-Server: evil.example", "X-Forwarded-Prefix: /evil.example", "X-Host: evil.example",
			"Forwarded: host=evil.example", "X-Original-URL: /evil.example", "X-Rewrite-URL: /evil.example",
			"X-Forwarded-Path: /evil.example", "Via: evil.example" };

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "evil.example:80", "localhost@evil.example",
			"127.0.0.1.evil.example", "xlocalhost", "localhost%2eevil.example", "[::1]", "" })
	void anUnknownHostIsRefused(String host) {
		String answer = Visitor.raw(this.port, "GET /chapters HTTP/1.1", "Host: " + host);
		assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("evil.example");
	}

	@Test
	void anUnknownHostIsRefusedWhateverHeaderItIsIn() {
		assertThat(
				Visitor.raw(this.port, "GET /chapters HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example"))
			.startsWith("HTTP/1.1 400")
			.doesNotContain("evil.example");
		assertThat(Visitor.raw(this.port, "GET /chapters HTTP/1.1", "Host: localhost", "Host: evil.example"))
			.startsWith("HTTP/1.1 400");
		assertThat(Visitor.raw(this.port, "GET http://evil.example/chapters HTTP/1.1", "Host: localhost"))
			.startsWith("HTTP/1.1 400");
	}

	@Test
	void noPageFeedOrCalendarNamesIt() {
		SoftAssertions softly = new SoftAssertions();
		for (String path : readable()) {
			String answer = Visitor.raw(this.port, request("GET " + path + " HTTP/1.1"));
			if (answer.startsWith("HTTP/1.1 200")) {
				softly.assertThat(answer)
					.as(path)
					.doesNotContain("6666", "evil.example", "127.0.0.1", "http://localhost/");
			}
		}
		softly.assertAll();
	}

	/** The control: the headers arrive, as a redirect within the site shows. */
	@Test
	void theForgedHeadersReachThePortal() {
		assertThat(Visitor.raw(this.port, request("GET /manage HTTP/1.1"))).startsWith("HTTP/1.1 302")
			.contains("Location: http://localhost/login");
	}

	@Test
	void noMailNamesIt() {
		try (Visitor visitor = new Visitor(this.port)) {
			String form = "city=%E6%B5%8B%E8%AF%95%E5%9F%8E&region=southwest-china&country=CN&zone=Asia/Shanghai"
					+ "&name=x&email=forwarded@kcc.example&motivation=x&plan=x&consent=true&_csrf="
					+ visitor.get("/applications/new")
						.body()
						.replaceAll("(?s).*?name=\"_csrf\"\\s+value=\"([^\"]+)\".*", "$1");
			String answer = Visitor.raw(this.port,
					Stream
						.of(request("POST /applications HTTP/1.1"),
								new String[] { "Cookie: SESSION=" + visitor.cookies().get("SESSION"),
										"Content-Type: application/x-www-form-urlencoded",
										"Content-Length: " + form.length(), "Connection: close", "", form })
						.flatMap(Stream::of)
						.toArray(String[]::new));
			assertThat(answer).startsWith("HTTP/1.1 302");
		}
		List<String> mails = this.jdbc.sql("select body from outbox_mail where recipient = 'forwarded@kcc.example'")
			.query(String.class)
			.list();
		assertThat(mails).isNotEmpty()
			.allSatisfy((mail) -> assertThat(mail).contains("http://localhost:8080/")
				.doesNotContain("6666", "evil.example", "127.0.0.1"));
	}

	private List<String> readable() {
		return RouteTable.rows()
			.stream()
			.filter((row) -> !row.isForm() && row.answers().getFirst().equals("200"))
			.map((Row row) -> row.path(this.jdbc))
			.flatMap((path) -> Stream.of(path, "/en" + path))
			.toList();
	}

	private static String[] request(String line) {
		return Stream.concat(Stream.of(line, "Host: 127.0.0.1"), Stream.of(FORGED)).toArray(String[]::new);
	}

}
