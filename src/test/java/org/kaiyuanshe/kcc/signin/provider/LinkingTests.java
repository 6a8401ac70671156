package org.kaiyuanshe.kcc.signin.provider;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is linked with what, and who is not. */
@ServerTest
class LinkingTests {

	private static final String PAGE = "/account/providers";

	private static final String START = PAGE + "/fake";

	private final FakeProvider fake = new FakeProvider();

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private ProviderFixture providers;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void configure() {
		this.providers.openId(this.fake);
	}

	@AfterEach
	void clear() {
		this.clock.set(TestClock.START);
		this.providers.clear();
		this.fake.close();
	}

	@Test
	void theOwnerLinksAndUnlinksAndIsToldByMail() {
		long mails = mails();
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			HttpResponse<String> back = ProviderFixture.goThere(lead, this.fake, START);
			assertThat(lead.destination(back)).isEqualTo(PAGE);
			assertThat(this.providers.linked()).as("before the form").isEmpty();
			assertThat(lead.get(PAGE).body()).contains("someone", "action=\"" + PAGE + "\"");
			assertThat(lead.destination(lead.post(PAGE, Map.of()))).isEqualTo(PAGE);
			assertThat(this.providers.linked()).containsExactly("lead 42");
			assertThat(this.providers.lastAudited()).startsWith("IdentityEvent.Linked account/").endsWith(" fake");
			assertThat(mails()).isEqualTo(mails + 1);

			String page = lead.get(PAGE).body();
			String removal = page.replaceFirst("(?s).*action=\"(" + PAGE + "/[0-9a-f-]+/removal)\".*", "$1");
			assertThat(lead.post(removal, Map.of()).statusCode()).isEqualTo(302);
			assertThat(this.providers.linked()).isEmpty();
			assertThat(this.providers.lastAudited()).startsWith("IdentityEvent.Unlinked account/").endsWith(" fake");
			assertThat(mails()).isEqualTo(mails + 2);
		}
	}

	@Test
	void whatIsLinkedWithAnotherAccountStaysThere() {
		this.providers.link("member", this.fake.address(), "42");
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			ProviderFixture.goThere(lead, this.fake, START);
			HttpResponse<String> answer = lead.post(PAGE, Map.of());
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("已与另一个账号关联");
		}
		assertThat(this.providers.linked()).containsExactly("member 42");
	}

	@Test
	void anAccountHasOneIdentityOfAProvider() {
		this.providers.link("lead", this.fake.address(), "41");
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			ProviderFixture.goThere(lead, this.fake, START);
			assertThat(lead.post(PAGE, Map.of()).statusCode()).isEqualTo(409);
		}
		assertThat(this.providers.linked()).containsExactly("lead 41");
	}

	@Test
	void nobodyUnlinksForAnother() {
		this.providers.link("member", this.fake.address(), "42");
		String id = this.jdbc.sql("select id from linked_identity").query(String.class).single();
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			lead.get(PAGE);
			assertThat(lead.post(PAGE + "/" + id + "/removal", Map.of()).statusCode()).isEqualTo(404);
		}
		assertThat(this.providers.linked()).containsExactly("member 42");
	}

	@Test
	void nothingIsLinkedWithoutHavingBeenThere() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			lead.get(PAGE);
			assertThat(lead.post(PAGE, Map.of()).statusCode()).isEqualTo(409);
		}
		assertThat(this.providers.linked()).isEmpty();
	}

	/** The classic attack: the victim's browser brings the attacker's answer. */
	@Test
	void anotherSessionsAnswerLinksAndSignsInNothing() {
		this.providers.link("member", this.fake.address(), "42");
		try (Visitor attacker = new Visitor(this.port); Visitor victim = Visitor.signedIn(this.port, "lead")) {
			String signIn = this.fake
				.agree(attacker.get("/login/providers/fake").headers().firstValue("Location").orElseThrow());
			assertThat(victim.destination(victim.get(signIn))).isEqualTo("/login");
			assertThat(victim.get("/account").body()).contains("lead@kcc.example");
			assertThat(victim.post(PAGE, Map.of()).statusCode()).isEqualTo(409);
			assertThat(attacker.destination(attacker.get(signIn))).as("the session it belongs to").isEqualTo("/manage");
			assertThat(attacker.destination(attacker.get(signIn))).as("a second time").isEqualTo("/login");
		}
		assertThat(this.providers.linked()).containsExactly("member 42");
	}

	@Test
	void whoLeftToLinkAndSignedOutIsNotSignedIn() {
		this.providers.link("lead", this.fake.address(), "42");
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			String back = this.fake.agree(lead.get(START).headers().firstValue("Location").orElseThrow());
			lead.post("/logout", Map.of());
			assertThat(lead.destination(lead.get(back))).isEqualTo("/login");
			assertThat(ProviderFixture.isSignedIn(lead)).isFalse();
		}
	}

	@Test
	void whoStaysAwayTooLongBeginsAgain() {
		this.providers.link("lead", this.fake.address(), "42");
		try (Visitor visitor = new Visitor(this.port)) {
			String location = visitor.get("/login/providers/fake").headers().firstValue("Location").orElseThrow();
			this.clock.advance(Duration.ofMinutes(16));
			assertThat(visitor.destination(visitor.get(this.fake.agree(location)))).isEqualTo("/login");
			assertThat(visitor.get("/login").body()).contains("时间太长");
		}
	}

	@Test
	void whoSaysNoIsToldSoAndTheLogIsNot() {
		long before = this.providers.audited("Refused");
		try (Visitor visitor = new Visitor(this.port)) {
			String back = this.fake
				.agree(visitor.get("/login/providers/fake").headers().firstValue("Location").orElseThrow());
			visitor.get(back.replace("code=a-code", "error=access_denied"));
			assertThat(visitor.get("/login").body()).contains("没有在 Fake 同意");
		}
		assertThat(this.providers.audited("Refused")).isEqualTo(before);
	}

	private long mails() {
		return this.jdbc.sql("select count(*) from outbox_mail where recipient = 'lead@kcc.example'")
			.query(Long.class)
			.single();
	}

}
