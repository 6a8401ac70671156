package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.XssTests.Payload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.security.XssTests.check;

/** What participants type is shown as they typed it, and never acts. */
@ServerTest
class RegistrationXssTests {

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	static List<Payload> payloads() throws IOException {
		return XssTests.payloads();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void aRegistrationShowsWhatTheParticipantTyped(Payload payload) {
		RouteFixtures.prepare(this.jdbc);
		try (Visitor visitor = new Visitor(this.port); Visitor admin = Visitor.signedIn(this.port, "admin")) {
			show(payload, visitor, admin);
		}
	}

	private void show(Payload payload, Visitor visitor, Visitor admin) {
		String text = payload.text();
		String mine = "/registrations/a-token-of-registration";
		String dinner = "/manage/chapters/guangzhou/events/sample-guangzhou-year-end-dinner";
		// Names keep no double spaces.
		String name = (text.length() <= 60 && !text.contains("  ")) ? text : "示例";
		visitor.get(mine);
		assertThat(visitor.post(mine, Map.of("name", name, "answer1", text)).statusCode()).isEqualTo(302);
		check(payload, true, visitor.get(mine), visitor.get("/en" + mine), admin.get(dinner + "/registrations"),
				admin.get("/en" + dinner + "/registrations"));
		check(payload, name.equals(text), admin.get(dinner + "/check-in"), admin.get(dinner + "/check-in/print"),
				admin.get("/check-in/a-code-of-registration"));
		check(payload, true, visitor.post(mine, Map.of("name", "", "answer1", text)));
		String rated = "/registrations/a-token-of-attended";
		visitor.get(rated);
		assertThat(visitor.post(rated + "/feedback", Map.of("rating", "3", "comment", text)).statusCode())
			.isEqualTo(302);
		check(payload, true, visitor.get(rated),
				admin.get("/manage/chapters/guangzhou/events/sample-guangzhou-first-pull-request/registrations"));
	}

}
