package org.kaiyuanshe.kcc.security;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.Multipart;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every refusal is a page in the visitor's language: Chinese, and English below /en. */
@ServerTest
class ErrorPageTests {

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcConnectionDetails database;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?q=%00", "/events?mode=NONE", "/events?after=garbage", "/recaps?page=-1",
			"/events?when=never", "/events?q=%FF", "/admin/audit?before=x" })
	void hostileOrUnreadableParametersAre400(String path) {
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			inBothLanguages(400, (language) -> admin.get(language + path));
		}
	}

	@Test
	void aFormWithoutItsTokenIs403() {
		try (Visitor visitor = new Visitor(this.port)) {
			inBothLanguages(403, (language) -> visitor.post(language + "/applications", "city=x"));
		}
	}

	@Test
	void adminPagesAre403ToMembers() {
		try (Visitor member = Visitor.signedIn(this.port, "member")) {
			inBothLanguages(403, (language) -> member.get(language + "/admin"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/chapters/nowhere", "/events/nothing", "/covers/nothing", "/css/nothing.css",
			"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers", "/.git/config",
			"/applications/guessed", "/invitations/guessed" })
	void whatIsNotThereIs404(String path) {
		try (Visitor visitor = new Visitor(this.port)) {
			inBothLanguages(404, (language) -> visitor.get(language + path));
		}
	}

	@Test
	void theChapterOfOthersIs404ToALead() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			inBothLanguages(404, (language) -> lead.get(language + "/manage/chapters/shenzhen"));
		}
	}

	@Test
	void aRefusedStepIs409AndSaysWhy() {
		String path = new Row("POST", "", "/applications/{submitted}/submission", List.of()).path(this.jdbc);
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			inBothLanguages(409, (language) -> visitor.post(language + path, Map.of()));
		}
	}

	@Test
	void aFormThatIsTooLargeIs413() {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			inBothLanguages(413, (language) -> visitor.post(language + "/applications", "plan=" + "x".repeat(600_000)));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 5 * 1024 * 1024 + 1, 12_000_000 })
	void aFileThatIsTooLargeIs413(int size) {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			inBothLanguages(413, (language) -> lead.post(language + "/manage/chapters/guangzhou/chat-group/picture",
					new Multipart().text("until", "2026-12-24").file("picture", "photo.jpg", new byte[size])));
		}
	}

	@Test
	void aFormOfTooManyPartsIs413() {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			inBothLanguages(413, (language) -> {
				Multipart form = new Multipart();
				IntStream.range(0, 60).forEach((number) -> form.text("part" + number, "x"));
				return visitor.post(language + "/applications", form);
			});
		}
	}

	@Test
	void anotherHostIs400() {
		for (String path : List.of("/", "/en/", "/login", "/css/portal.css")) {
			String answer = Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: evil.example");
			assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("evil.example", "Tomcat", "Exception");
		}
		String forwarded = Visitor.raw(this.port, "GET / HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example",
				"Forwarded: host=evil.example");
		// From a proxy that is believed, the name is the visitor's own: refused as well.
		assertThat(forwarded).containsPattern("^HTTP/1.1 (200|400)").doesNotContain("evil.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /a%2Fb HTTP/1.1", "GET /events?q=%zz HTTP/1.1", "GET /<x> HTTP/1.1",
			"GET /\\x HTTP/1.1", "TRACE / HTTP/1.1", "X\0 / HTTP/1.1", "GET /%00 HTTP/1.1", "GET /%ED%A0%80 HTTP/1.1" })
	void whatIsNoRequestIsRefusedWithoutAWordAboutTheServer(String line) {
		String answer = Visitor.raw(this.port, line, "Host: localhost");
		assertThat(answer).containsPattern("^HTTP/1.1 (400|404|405)").doesNotContain("Tomcat", "Exception", "\tat ");
	}

	@Test
	void aDatabaseThatIsAwayIs503UntilItIsBack() throws SQLException {
		try (Visitor visitor = new Visitor(this.port); Visitor lead = Visitor.signedIn(this.port, "lead")) {
			allowConnections(false);
			try {
				inBothLanguages(503, (language) -> visitor.get(language + "/chapters"));
				HttpResponse<String> answer = lead.get("/manage");
				check(503, "", answer);
				assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
			}
			finally {
				allowConnections(true);
			}
			await().atMost(Duration.ofSeconds(5)).until(() -> visitor.get("/chapters").statusCode() == 200);
			assertThat(lead.get("/manage").statusCode()).isEqualTo(200);
		}
	}

	/** Ends the portal's connections to its database and refuses or takes new ones. */
	private void allowConnections(boolean allowed) throws SQLException {
		String url = this.database.getJdbcUrl();
		String name = url.substring(url.lastIndexOf('/') + 1);
		try (Connection connection = DriverManager.getConnection(url.replace("/" + name, "/postgres"),
				TestDatabase.OWNER, ""); Statement statement = connection.createStatement()) {
			statement.execute("alter database %s allow_connections %s".formatted(name, allowed));
			// Not those of the database's own housekeeping.
			statement.execute("""
					select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and usename = 'portal'
					""".formatted(name));
		}
	}

	private void inBothLanguages(int status, Function<String, HttpResponse<String>> request) {
		check(status, "", request.apply(""));
		check(status, "/en", request.apply("/en"));
	}

	private void check(int status, String prefix, HttpResponse<String> answer) {
		boolean english = prefix.equals("/en");
		String title = this.messages.getMessage("core.error." + status + ".title", null,
				english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(answer.body())
			.contains("<html lang=\"" + (english ? "en" : "zh-CN") + "\"", "<h1>" + title + "</h1>")
			.doesNotContain("Exception", "\tat ", "org.springframework", "org.postgresql", "Tomcat");
	}

}
