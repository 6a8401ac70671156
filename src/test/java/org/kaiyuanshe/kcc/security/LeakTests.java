package org.kaiyuanshe.kcc.security;

import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal tells nobody, not even an admin, what it is made of (T51). */
@ServerTest
class LeakTests {

	private static final List<String> WORDS = List.of("Exception", "\tat ", "org.springframework", "org.postgresql",
			"org.hibernate", "jakarta.", "Tomcat", "SQLState", "Whitelabel", "jdbc:", "java.base", "Thymeleaf");

	private static final List<String> HIDDEN = List.of("actuator", "actuator/", "actuator/auditevents",
			"actuator/beans", "actuator/caches", "actuator/conditions", "actuator/configprops", "actuator/env",
			"actuator/env/PATH", "actuator/flyway", "actuator/heapdump", "actuator/httpexchanges", "actuator/info",
			"actuator/liquibase", "actuator/logfile", "actuator/loggers", "actuator/mappings", "actuator/metrics",
			"actuator/modulith", "actuator/prometheus", "actuator/quartz", "actuator/refresh", "actuator/restart",
			"actuator/sbom", "actuator/scheduledtasks", "actuator/sessions", "actuator/shutdown", "actuator/startup",
			"actuator/threaddump", "actuator/gateway/routes", "actuator/jolokia", "actuator;/env", "actuator%2fenv",
			"%61ctuator/env", "./actuator/env", "x/../actuator/env", "env", "heapdump", "trace", "dump", "jolokia",
			"h2-console", "console", "swagger-ui.html", "v3/api-docs", ".git/config", ".git/HEAD", ".env", ".DS_Store",
			"WEB-INF/web.xml", "META-INF/MANIFEST.MF", "application.yaml", "application.properties",
			"css/..%2fapplication.yaml", "css/../application.yaml", "css/%2e%2e/application.yaml",
			"webjars/../application.yaml", "db/migration/V0001.sql", "messages/core.properties",
			"templates/layout.html", "backup.zip", "dump.sql", "pom.xml", "server-status", "manager/html",
			"phpinfo.php", "wp-login.php");

	@Value("${local.server.port}")
	private int port;

	@Test
	void nothingOfTheInsideIsAnswered() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			String cookie = "Cookie: SESSION=" + root.cookies().get("SESSION");
			for (String path : HIDDEN) {
				for (String prefix : List.of("/", "/en/")) {
					String answer = Visitor.raw(this.port, "GET " + prefix + path + " HTTP/1.1", "Host: localhost",
							cookie, "Accept: text/html, */*");
					softly.assertThat(answer)
						.as(prefix + path)
						.containsPattern("^HTTP/1\\.1 40[034]")
						.doesNotContain(WORDS);
				}
			}
		}
		softly.assertAll();
	}

	/** The control: what may be asked is answered, in one word. */
	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsOneWord(String path) {
		assertThat(Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 200")
			.contains("\"status\":\"UP\"")
			.doesNotContain("details", "components", "database");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/xml", "text/plain", "*/*", "image/png",
			"application/problem+json", "no/such", "text/html;q=x" })
	void noKindOfAnswerToARefusalSaysMore(String accept) {
		SoftAssertions softly = new SoftAssertions();
		for (String line : List.of("GET /nothing HTTP/1.1", "GET /events?q=%00 HTTP/1.1",
				"GET /events?mode=NONE HTTP/1.1", "POST /applications HTTP/1.1", "GET /api/v1/events?x=1 HTTP/1.1",
				"GET /api/v1/nothing HTTP/1.1", "PUT /events HTTP/1.1",
				"GET /members?trace=true&message=x&errors=always&exception=true HTTP/1.1",
				"GET /error?trace=true HTTP/1.1", "GET /nothing?trace=true&message=true&errors=true HTTP/1.1")) {
			softly.assertThat(Visitor.raw(this.port, line, "Host: localhost", "Accept: " + accept, "Content-Length: 0"))
				.as(line)
				.startsWith("HTTP/1.1 ")
				.doesNotStartWith("HTTP/1.1 5")
				.doesNotContain(WORDS)
				.doesNotContain("\"trace\"", "\"exception\"", "\"message\"", "Server:", "X-Powered-By");
		}
		softly.assertAll();
	}

}
