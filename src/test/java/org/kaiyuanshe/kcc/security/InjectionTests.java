package org.kaiyuanshe.kcc.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.expression.common.TemplateParserContext;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that comes in is computed: not by the database, not by a template; and none of
 * it begins a line in the log (T03, T04).
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class InjectionTests {

	private static final Logger log = LoggerFactory.getLogger(InjectionTests.class);

	/** What only somebody who computed it can know. */
	private static final String PRODUCT = String.valueOf(28_799 * 28_799);

	private static final String FACTORS = "28799*28799";

	private static final String FORGED = "FORGED-BY-A-VISITOR";

	private static final Duration SLEEP = Duration.ofSeconds(3);

	private static final List<String> VALUES = List.of("' union select (%1$s)::text --", "x'||(%1$s)||'",
			"$$||(%1$s)||$$", "'; select pg_sleep(3) --", "1;select pg_sleep(3)--",
			"x') or 1=(select 1 from pg_sleep(3))--", "(select (%1$s)::text)", "1 desc, (select pg_sleep(3))",
			"\\'; select pg_sleep(3); --", "${%1$s}", "__${%1$s}__::x", "*{%1$s}", "[[${%1$s}]]", "#{%1$s}",
			"~{::__${%1$s}__}", "@{__${%1$s}__}", "${T(java.lang.Math).multiplyExact(28799,28799)}", "{{%1$s}}",
			"<%%= %1$s %%>", "#set($x=%1$s)$x", "${{%1$s}}");

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
	void noParameterIsComputed() {
		SoftAssertions softly = new SoftAssertions();
		int turn = 0;
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			for (Route route : Route.all(this.mapping).stream().filter((each) -> !each.isPost()).toList()) {
				for (String field : route.fields()) {
					// A third of them, the next third for the next.
					for (int each = 0; each < VALUES.size() / 3; each++) {
						String value = values().get(turn % VALUES.size());
						String query = "?" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
						softly.assertThat(isComputed(() -> root.get(path(route) + query).body()))
							.as("%s %s %s", route.pattern(), field, value)
							.isFalse();
						turn++;
					}
				}
			}
		}
		softly.assertAll();
		assertThat(turn).isGreaterThan(100);
	}

	@Test
	void noPartOfAPathIsComputed() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			int turn = 0;
			for (Route route : Route.all(this.mapping)) {
				if (!route.isPost() && route.pattern().contains("{")) {
					for (int each = 0; each < 3; each++) {
						String value = values().get(turn++ % VALUES.size());
						String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
						String path = route.pattern().replaceAll("\\{[^/]*}", encoded);
						softly.assertThat(isComputed(() -> root.get(path).body())).as(path).isFalse();
					}
				}
			}
		}
		softly.assertAll();
	}

	/** The control: holes of our own are found by the same question. */
	@Test
	void holesAreFound() {
		String union = values().getFirst();
		assertThat(isComputed(() -> this.jdbc.sql("select title_zh from event where title_zh = '" + union + "'")
			.query(String.class)
			.list()
			.toString())).isTrue();
		assertThat(isComputed(() -> this.jdbc.sql("select pg_sleep(3)::text").query(String.class).list().toString()))
			.isTrue();
		assertThat(isComputed(() -> String.valueOf(
				new SpelExpressionParser().parseExpression("${" + FACTORS + "}", new TemplateParserContext("${", "}"))
					.getValue())))
			.isTrue();
		assertThat(isComputed(() -> union)).isFalse();
	}

	@Test
	void noRequestWritesALineOfItsOwnIntoTheLog(CapturedOutput output) {
		String forged = URLEncoder.encode("x\r\n2026-01-01T00:00:00Z ERROR " + FORGED, StandardCharsets.UTF_8);
		try (Visitor visitor = new Visitor(this.port); Visitor root = Visitor.signedIn(this.port, "root")) {
			visitor.get("/login");
			visitor.post("/login", "email=" + forged + "&password=" + forged);
			visitor.post("/applications", "name=" + forged + "&city=" + forged + "&" + forged + "=x");
			for (Route route : Route.all(this.mapping)) {
				String path = route.pattern().replaceAll("\\{[^/]*}", forged.replace("+", "%20"));
				root.get(path + "?q=" + forged + "&after=" + forged);
			}
		}
		Visitor.raw(this.port, "GET /chapters HTTP/1.1", "Host: localhost", "User-Agent: x\r " + FORGED);
		assertThat(output.getAll().lines()).noneMatch(InjectionTests::isForged);
		// The control: a careless line would have been seen.
		log.info("Careless: {}", "x\n2026-01-01T00:00:00Z ERROR " + FORGED);
		assertThat(output.getAll().lines()).anyMatch(InjectionTests::isForged);
	}

	private static boolean isForged(String line) {
		return line.startsWith("2026-01-01T00:00:00Z ERROR " + FORGED);
	}

	static boolean isComputed(Supplier<String> answer) {
		long begun = System.nanoTime();
		String text = answer.get();
		return text.contains(PRODUCT) || Duration.ofNanos(System.nanoTime() - begun).compareTo(SLEEP) >= 0;
	}

	/** All of them, for a database and for a template. */
	static List<String> values() {
		return VALUES.stream().map((value) -> value.formatted(FACTORS)).toList();
	}

	private String path(Route route) {
		return RouteTable.rows()
			.stream()
			.filter((row) -> row.method().equals(route.method()) && row.route().equals(route.pattern()))
			.findFirst()
			.orElseThrow()
			.path(this.jdbc);
	}

}
