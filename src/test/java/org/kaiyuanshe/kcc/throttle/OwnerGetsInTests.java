package org.kaiyuanshe.kcc.throttle;

import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.signin.MailedCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** While strangers try an account from everywhere, its owner signs in. */
@ServerTest
class OwnerGetsInTests {

	private static final String OWNER = "member@kcc.example";

	private static final String FORM = "application/x-www-form-urlencoded";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void startAnew() {
		this.jdbc.sql("delete from throttle").update();
	}

	@Test
	void byACodeInANewBrowser() {
		for (int each = 0; each < 12; each++) {
			send("/login", "email=" + OWNER + "&password=wrong", "198.51.100." + each);
		}
		try (Visitor owner = new Visitor(this.port)) {
			assertThat(owner.signIn(OWNER, DemoAccounts.PASSWORD).statusCode()).isEqualTo(429);
			MailedCode mail = MailedCode.askedBy(owner, OWNER, this.jdbc);
			owner.get("/login/code");
			owner.post("/login/code", Map.of("code", mail.digits()));
			assertThat(owner.get("/manage").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void byTheLinkOfACodeThatAStrangerAskedFor() {
		for (int each = 0; each < 3; each++) {
			assertThat(send("/login/codes", "email=" + OWNER, "198.51.100." + each)).startsWith("HTTP/1.1 302");
		}
		String refused = send("/login/codes", "email=" + OWNER, "198.51.100.9");
		assertThat(refused).startsWith("HTTP/1.1 429").contains("最近一封邮件仍然有效");
		assertThat(send("/login/codes", "email=" + OWNER, "198.51.100.10")).startsWith("HTTP/1.1 429");
		try (Visitor owner = new Visitor(this.port)) {
			String link = Awaitility.await().until(this::lastLink, Optional::isPresent).orElseThrow();
			owner.get(link);
			owner.post(link, Map.of());
			assertThat(owner.get("/manage").statusCode()).isEqualTo(200);
			assertThat(owner.cookies()).containsKey("KNOWN");
		}
	}

	/** What the owner finds in the mailbox, written after the answer. */
	private Optional<String> lastLink() {
		return this.jdbc.sql("""
				select substring(body from '/login/links/[A-Za-z0-9_-]+') from outbox_mail
				where recipient = :owner and body like '%/login/links/%' order by id desc limit 1
				""").param("owner", OWNER).query(String.class).optional();
	}

	/** Sends a form from another network, with a session and a token of its own. */
	private String send(String path, String fields, String address) {
		try (Visitor visitor = new Visitor(this.port)) {
			String token = visitor.get("/login")
				.body()
				.replaceAll("(?s).*?name=\"_csrf\"\\s+value=\"([^\"]+)\".*", "$1");
			String form = fields + "&_csrf=" + token;
			return Visitor.raw(this.port, "POST " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html",
					"X-Forwarded-For: " + address, "Cookie: SESSION=" + visitor.cookies().get("SESSION"),
					"Content-Type: " + FORM, "Content-Length: " + form.length(), "Connection: close", "", form);
		}
	}

}
