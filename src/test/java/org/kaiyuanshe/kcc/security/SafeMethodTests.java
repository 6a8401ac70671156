package org.kaiyuanshe.kcc.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking changes nothing, whoever looks; and nothing that a header or a field says makes
 * something else of a method (T06, T08).
 */
@ServerTest
class SafeMethodTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@Test
	void lookingAtEverythingChangesNothing() {
		Map<String, String> before;
		try (Visitor root = Visitor.signedIn(this.port, "root"); Visitor lead = Visitor.signedIn(this.port, "lead")) {
			before = Tables.checksums(this.jdbc);
			addresses().forEach(root::get);
			addresses().forEach(lead::get);
		}
		// Who took a list of participants is noted, and how often a file was taken is
		// counted.
		assertThat(Tables.changed(this.jdbc, before)).isSubsetOf("audit_entry", "resource_version");
	}

	/** The control: one form changes what is compared. */
	@Test
	void aFormThatIsSentIsSeen() {
		Map<String, String> before = Tables.checksums(this.jdbc);
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			assertThat(lead.post("/account/calendar/renewal", Map.of()).statusCode()).isEqualTo(302);
		}
		assertThat(Tables.changed(this.jdbc, before)).contains("calendar_link");
	}

	@Test
	void headIsAnsweredLikeGetWithoutAPage() {
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			for (String path : addresses().toList()) {
				String cookie = "Cookie: SESSION=" + admin.cookies().get("SESSION");
				String head = Visitor.raw(this.port, "HEAD " + path + " HTTP/1.1", "Host: localhost", cookie);
				softly.assertThat(head)
					.as(path)
					.startsWith(Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost", cookie)
						.substring(0, 12))
					.endsWith("\r\n\r\n");
			}
		}
		softly.assertAll();
	}

	@Test
	void otherMethodsAreRefusedAndChangeNothing() {
		Map<String, String> before;
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			before = Tables.checksums(this.jdbc);
			String cookie = "Cookie: SESSION=" + admin.cookies().get("SESSION");
			for (String path : Stream.concat(addresses(), forms()).distinct().toList()) {
				for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
					String answer = Visitor.raw(this.port, method + " " + path + " HTTP/1.1", "Host: localhost", cookie,
							"Content-Length: 0");
					softly.assertThat(answer)
						.as("%s %s", method, path)
						.containsPattern("^HTTP/1\\.1 (400|403|404|405|501|200 (?=(?s).*\r\n(?i)Allow: ))")
						.doesNotContain("Exception", "site-header");
				}
			}
		}
		softly.assertAll();
		assertThat(Tables.changed(this.jdbc, before)).isSubsetOf("audit_entry", "resource_version");
	}

	@Test
	void noHeaderOrFieldOverridesAMethod() {
		Map<String, String> before;
		SoftAssertions softly = new SoftAssertions();
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			before = Tables.checksums(this.jdbc);
			String cookie = "Cookie: SESSION=" + admin.cookies().get("SESSION");
			forms().distinct().forEach((path) -> {
				String answer = Visitor.raw(this.port, "GET " + path + "?_method=POST HTTP/1.1", "Host: localhost",
						cookie, "X-HTTP-Method-Override: POST", "X-HTTP-Method: POST", "X-Method-Override: POST");
				String plain = Visitor.raw(this.port, "GET " + path + " HTTP/1.1", "Host: localhost", cookie);
				softly.assertThat(answer.substring(0, 12)).as(path).isEqualTo(plain.substring(0, 12));
			});
			HttpResponse<String> posted = admin.post("/account/calendar/renewal", FORM, "_method=GET");
			softly.assertThat(posted.statusCode()).as("a form without its token").isEqualTo(403);
		}
		softly.assertAll();
		assertThat(Tables.changed(this.jdbc, before)).isSubsetOf("audit_entry", "resource_version");
	}

	private Stream<String> addresses() {
		return RouteTable.rows().stream().filter((row) -> !row.isForm()).map((row) -> row.path(this.jdbc)).distinct();
	}

	private Stream<String> forms() {
		return RouteTable.rows().stream().filter(Row::isForm).map((row) -> row.path(this.jdbc));
	}

}
