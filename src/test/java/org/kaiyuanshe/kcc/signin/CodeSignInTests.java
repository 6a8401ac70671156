package org.kaiyuanshe.kcc.signin;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with the code or the link of a mail, as a browser does it. */
@ServerTest
class CodeSignInTests {

	private static final String LEAD = "lead@kcc.example";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theCodeSignsInWhereItWasAskedForAndRenewsTheSession() {
		try (Visitor visitor = new Visitor(this.port)) {
			MailedCode mail = MailedCode.askedBy(visitor, LEAD, this.jdbc);
			String before = visitor.cookies().get("SESSION");
			assertThat(visitor.get("/login/code").body()).contains(LEAD).contains("one-time-code");
			HttpResponse<String> answer = visitor.post("/login/code", Map.of("code", mail.digits()));
			assertThat(visitor.destination(answer)).isEqualTo("/manage");
			assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(before);
			assertThat(visitor.cookies()).doesNotContainKey("sign-in-code");
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
			visitor.cookies().put("SESSION", before);
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void whoWasOnTheWayToAPageGoesOnToIt() {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/manage/chapters/guangzhou");
			MailedCode mail = MailedCode.askedBy(visitor, LEAD, this.jdbc);
			HttpResponse<String> answer = visitor.post("/login/code", Map.of("code", mail.digits()));
			assertThat(visitor.destination(answer)).startsWith("/manage/chapters/guangzhou");
		}
	}

	@Test
	void anotherBrowserNeedsTheLinkAndOnePress() {
		try (Visitor asking = new Visitor(this.port); Visitor phone = new Visitor(this.port)) {
			MailedCode mail = MailedCode.askedBy(asking, LEAD, this.jdbc);
			for (int times = 0; times < 3; times++) {
				assertThat(phone.get(mail.link()).body()).contains(LEAD);
				assertThat(phone.get("/manage").statusCode()).isEqualTo(302);
			}
			assertThat(phone.destination(phone.post(mail.link(), Map.of()))).startsWith("/manage");
			assertThat(phone.get("/manage").statusCode()).isEqualTo(200);
			assertThat(asking.get("/login/code").body()).doesNotContain("one-time-code");
			asking.get(mail.link());
			HttpResponse<String> twice = asking.post(mail.link(), Map.of());
			assertThat(twice.statusCode()).isEqualTo(404);
			assertThat(twice.body()).contains("这个链接已失效");
		}
	}

	@Test
	void theCodeIsNothingInABrowserThatDidNotAsk() {
		try (Visitor asking = new Visitor(this.port); Visitor thief = new Visitor(this.port)) {
			MailedCode mail = MailedCode.askedBy(asking, LEAD, this.jdbc);
			thief.get("/login");
			assertThat(thief.destination(thief.post("/login/code", Map.of("code", mail.digits())))).isEqualTo("/login");
			MailedCode.askedBy(thief, "member@kcc.example", this.jdbc);
			thief.get("/login/code");
			assertThat(thief.post("/login/code", Map.of("code", mail.digits())).body()).contains("验证码不对");
		}
	}

	@Test
	void aSixthTryIsRefusedInWordsEvenIfRight() {
		try (Visitor visitor = new Visitor(this.port)) {
			MailedCode mail = MailedCode.askedBy(visitor, LEAD, this.jdbc);
			visitor.get("/login/code");
			assertThat(visitor.post("/login/code", Map.of("code", mail.wrong())).body()).contains(mail.wrong())
				.contains("还可以试 4 次");
			for (int tries = 2; tries <= 5; tries++) {
				visitor.post("/login/code", Map.of("code", mail.wrong()));
			}
			HttpResponse<String> sixth = visitor.post("/login/code", Map.of("code", mail.digits()));
			assertThat(sixth.statusCode()).isEqualTo(200);
			assertThat(sixth.body()).contains("输错了五次");
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void anAddressThatNobodyHasGetsTheSameAnswers() {
		assertThat(answers("nobody@kcc.example")).isEqualTo(answers("member@kcc.example"));
	}

	/** Everything that someone without the mail sees, from two browsers. */
	private String answers(String email) {
		StringBuilder seen = new StringBuilder();
		try (Visitor one = new Visitor(this.port); Visitor other = new Visitor(this.port)) {
			one.get("/login");
			other.get("/login");
			keep(seen, one.post("/login/codes", Map.of("email", email)), email);
			keep(seen, one.get("/login/code"), email);
			keep(seen, one.post("/login/code", Map.of("code", "00000000")), email);
			keep(seen, other.post("/login/codes", Map.of("email", email)), email);
			for (int tries = 2; tries <= 6; tries++) {
				keep(seen, one.post("/login/code", Map.of("code", "00000000")), email);
			}
			keep(seen, one.get("/login/code"), email);
		}
		return seen.toString();
	}

	private static void keep(StringBuilder seen, HttpResponse<String> answer, String email) {
		seen.append(answer.statusCode()).append(answer.headers().firstValue("Location").orElse(""));
		answer.headers()
			.allValues("Set-Cookie")
			.forEach((cookie) -> seen.append(cookie.replaceAll("Expires=[^;]*", "").replaceAll("=[\\w.+/=-]+", "=…")));
		seen.append(answer.body().replaceAll("(name=\"_csrf\"\\s+value=\")[^\"]*", "$1").replace(email, "address"));
	}

}
