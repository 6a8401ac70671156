package org.kaiyuanshe.kcc.account;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.signin.MailedCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Setting a password, in a browser. */
@ServerTest
class PasswordPageTests {

	private static final String MEMBER = "member@kcc.example";

	private static final String NEW = "kettle whale saddle";

	private static final String PAGE = "/account/password";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private String hash;

	@BeforeEach
	void remember() {
		this.hash = this.jdbc.sql("select password_hash from account where email = :email")
			.param("email", MEMBER)
			.query(String.class)
			.single();
	}

	@AfterEach
	void restore() {
		setHash(this.hash);
	}

	@Test
	void aNewPasswordEndsEveryOtherSessionAndIsToldByMail() {
		try (Visitor here = Visitor.signedIn(this.port, "member");
				Visitor there = Visitor.signedIn(this.port, "member")) {
			here.get(PAGE);
			String before = here.cookies().get("SESSION");
			int mails = mails();
			HttpResponse<String> answer = here.post(PAGE,
					Map.of("oldPassword", DemoAccounts.PASSWORD, "password", NEW));
			assertThat(here.destination(answer)).isEqualTo("/account");
			assertThat(here.get("/account").body()).contains("密码设好了");
			assertThat(there.get("/account").statusCode()).isEqualTo(302);
			assertThat(mails()).isEqualTo(mails + 1);
			assertThat(audited()).isPositive();
			here.cookies().put("SESSION", before);
			assertThat(here.get("/account").statusCode()).isEqualTo(302);
			assertThat(here.destination(here.signIn(MEMBER, DemoAccounts.PASSWORD))).contains("error");
			assertThat(here.destination(here.signIn(MEMBER, NEW))).doesNotContain("error");
		}
	}

	@Test
	void whoSignedInByPasswordGivesTheOldOne() {
		try (Visitor visitor = Visitor.signedIn(this.port, "member")) {
			assertThat(visitor.get(PAGE).body()).contains("name=\"oldPassword\"", "autocomplete=\"new-password\"")
				.doesNotContain("maxlength=\"128\"");
			HttpResponse<String> answer = visitor.post(PAGE,
					Map.of("oldPassword", "not the password", "password", NEW));
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("现在的密码不对").doesNotContain(NEW);
			assertThat(visitor.post(PAGE, Map.of("password", NEW)).body()).contains("现在的密码不对");
		}
	}

	@Test
	void whoForgotItSignsInWithACodeAndSetsAnother() {
		try (Visitor visitor = new Visitor(this.port)) {
			MailedCode mail = MailedCode.askedBy(visitor, MEMBER, this.jdbc);
			visitor.get("/login/code");
			visitor.post("/login/code", Map.of("code", mail.digits()));
			assertThat(visitor.get(PAGE).body()).doesNotContain("name=\"oldPassword\"");
			assertThat(visitor.post(PAGE, Map.of("password", "password1234")).body()).contains("很容易猜到");
			assertThat(visitor.post(PAGE, Map.of("password", NEW)).statusCode()).isEqualTo(302);
			assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void anAccountMayHaveNoPasswordYet() {
		setHash(null);
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(visitor.destination(visitor.signIn(MEMBER, DemoAccounts.PASSWORD))).contains("error");
			assertThat(visitor.destination(visitor.signIn(MEMBER, ""))).contains("error");
			MailedCode mail = MailedCode.askedBy(visitor, MEMBER, this.jdbc);
			visitor.get("/login/code");
			visitor.post("/login/code", Map.of("code", mail.digits()));
			assertThat(visitor.get(PAGE).body()).contains("你还没有密码").doesNotContain("name=\"oldPassword\"");
			assertThat(visitor.post(PAGE, Map.of("password", NEW)).statusCode()).isEqualTo(302);
			assertThat(visitor.destination(visitor.signIn(MEMBER, NEW))).isEqualTo("/manage");
		}
	}

	private void setHash(String hash) {
		this.jdbc.sql("update account set password_hash = :hash::text where email = :email")
			.param("hash", hash)
			.param("email", MEMBER)
			.update();
	}

	private int mails() {
		return count("select count(*) from outbox_mail where recipient = 'member@kcc.example' and body like '%密码刚刚%'");
	}

	private int audited() {
		return count("select count(*) from audit_entry where action = 'Account.PasswordSet'");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
