package org.kaiyuanshe.kcc.account.session;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.AccountDesk;
import org.kaiyuanshe.kcc.account.Authority;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.account.SuspensionGround;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What someone suspended sees, and that nobody else learns of it. */
@ServerTest
class SuspendedSignInTests {

	private static final String LEAD = "lead@kcc.example";

	private static final Duration TERM = Duration.ofDays(3);

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private AccountDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void liftAll() {
		this.jdbc.sql("""
				update account set suspended_ground = null, suspended_until = null, suspended_by = null,
				    suspended_at = null, suspended_reason = null
				""").update();
		this.jdbc.sql("delete from spring_session").update();
	}

	@Test
	void isOutAtOnceAndIsToldWhyWithTheRightPasswordAlone() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			suspend();
			assertThat(lead.get("/manage").statusCode()).isEqualTo(302);
			assertThat(lead.get("/chapters/guangzhou").statusCode()).isEqualTo(200);
			HttpResponse<String> answer = lead.signIn(LEAD, "not the password");
			assertThat(lead.destination(answer)).isEqualTo("/login?error");
			assertThat(lead.get("/suspended").statusCode()).isEqualTo(302);
			lead.signIn(LEAD, DemoAccounts.PASSWORD);
			HttpResponse<String> next = lead.get("/manage");
			assertThat(lead.destination(next)).isEqualTo("/suspended");
			assertThat(lead.get("/suspended").body()).contains("暂停使用", "违反行为守则", "11月24日");
			assertThat(lead.destination(lead.get("/manage"))).isEqualTo("/login");
		}
	}

	@Test
	void aWrongPasswordIsAnsweredAsForAnyOtherAccount() {
		String before = failed();
		suspend();
		assertThat(failed()).isEqualTo(before);
	}

	@Test
	void aSessionThatWasStoredLateIsEndedByItsNextRequest() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			// As on another node that knows nothing of it: the row of the session is
			// there.
			this.jdbc.sql("""
					update account set suspended_ground = 'OTHER', suspended_by = member_id, suspended_at = now(),
					    suspended_reason = '理由' where email = :lead
					""").param("lead", LEAD).update();
			int before = sessions();
			assertThat(lead.destination(lead.get("/manage"))).isEqualTo("/suspended");
			assertThat(sessions()).isEqualTo(before - 1);
		}
	}

	@Test
	void runsOutByItselfAndTheirRolesAreStillThere() {
		suspend();
		this.clock.advance(TERM);
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			assertThat(lead.get("/manage/chapters/guangzhou").statusCode()).isEqualTo(200);
		}
		finally {
			this.clock.advance(TERM.negated());
		}
	}

	@Test
	void lessAuthorityHoldsAtTheNextRequest() {
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
			this.jdbc.sql("update account set authority = 'MEMBER' where email = 'admin@kcc.example'").update();
			assertThat(admin.destination(admin.get("/admin"))).isEqualTo("/login");
			admin.signIn("admin@kcc.example", DemoAccounts.PASSWORD);
			assertThat(admin.get("/admin").statusCode()).isEqualTo(403);
		}
		finally {
			this.jdbc.sql("update account set authority = 'KCC_ADMIN' where email = 'admin@kcc.example'").update();
		}
	}

	@Test
	void aGrantEndsTheSessions() {
		try (Visitor admin = Visitor.signedIn(this.port, "admin")) {
			this.desk.grant(account("admin@kcc.example"), Authority.SITE_ADMIN, member("root@kcc.example"));
			assertThat(sessions()).isZero();
			assertThat(admin.get("/account").statusCode()).isEqualTo(302);
		}
		finally {
			this.desk.grant(account("admin@kcc.example"), Authority.KCC_ADMIN, member("root@kcc.example"));
		}
	}

	private void suspend() {
		this.desk.suspend(account(LEAD), SuspensionGround.CONDUCT, this.clock.instant().plus(TERM), "理由",
				member("root@kcc.example"));
	}

	private String failed() {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = visitor.signIn(LEAD, "not the password");
			return answer.statusCode() + visitor.destination(answer)
					+ visitor.get(visitor.destination(answer)).body().replaceAll("value=\"[^\"]*\"", "");
		}
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from spring_session where principal_name is not null")
			.query(Integer.class)
			.single();
	}

	private UUID account(String email) {
		return id("id", email);
	}

	private UUID member(String email) {
		return id("member_id", email);
	}

	private UUID id(String column, String email) {
		return this.jdbc.sql("select " + column + " from account where email = :email")
			.param("email", email)
			.query(UUID.class)
			.single();
	}

}
