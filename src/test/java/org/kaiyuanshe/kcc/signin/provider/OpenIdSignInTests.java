package org.kaiyuanshe.kcc.signin.provider;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OpenIdSignInTests {

	private static final FakeProvider FAKE = new FakeProvider();

	private static final String START = "/login/providers/fake";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private ProviderFixture providers;

	@BeforeEach
	void configure() {
		FAKE.tellTheTruth();
		FAKE.requests().clear();
		this.providers.openId(FAKE);
	}

	@AfterEach
	void clear() {
		this.providers.clear();
	}

	@AfterAll
	static void close() {
		FAKE.close();
	}

	@Test
	void signsInToTheAccountThatIsLinked() {
		this.providers.link("lead", FAKE.address(), "42");
		FAKE.on("/token", (request) -> FAKE.proves(request) ? FakeProvider.json(FakeTokens.with(FAKE.claims().build()))
				: new Answer(400, "application/json", "{\"error\":\"invalid_grant\"}"));
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(visitor.get("/login").body()).contains("href=\"" + START + "\"");
			visitor.get("/manage/chapters/guangzhou");
			String before = visitor.cookies().get("SESSION");
			HttpResponse<String> answer = ProviderFixture.goThere(visitor, FAKE, START);
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(visitor.destination(answer)).startsWith("/manage/chapters/guangzhou");
			assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(before);
			assertThat(visitor.get("/account").body()).contains("lead@kcc.example");
		}
		assertThat(FAKE.asked("code_challenge_method")).isEqualTo("S256");
		assertThat(FAKE.asked("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
		assertThat(FAKE.asked("redirect_uri")).isEqualTo("http://localhost:8080/login/providers/fake/return");
	}

	@Test
	void isASecondFactorForWhoGaveAPasswordAndKeepsNoHashInTheSession() {
		this.providers.link("admin", FAKE.address(), "42");
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.signIn("admin@kcc.example", DemoAccounts.PASSWORD);
			assertThat(visitor.get("/admin").statusCode()).isEqualTo(302);
			ProviderFixture.goThere(visitor, FAKE, START);
			assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
		}
		assertThat(this.providers.sessionsWith("argon2")).isZero();
	}

	@Test
	void goesOnInEnglish() {
		this.providers.link("lead", FAKE.address(), "42");
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = ProviderFixture.goThere(visitor, FAKE, "/en" + START);
			assertThat(FAKE.asked("redirect_uri")).doesNotContain("/en/");
			assertThat(visitor.destination(answer)).startsWith("/en/login/providers/fake/return?code=");
			assertThat(visitor.destination(visitor.get(visitor.destination(answer)))).isEqualTo("/en/manage");
		}
	}

	@Test
	void opensNoAccountForAnUnknownIdentityWhateverItsAddress() {
		FAKE.on("/userinfo", (request) -> FakeProvider
			.json(Map.of("sub", "42", "email", "lead@kcc.example", "email_verified", true)));
		this.providers.link("lead", FAKE.address(), "43");
		this.providers.link("admin", "https://another.example", "42");
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = ProviderFixture.goThere(visitor, FAKE, START);
			assertThat(visitor.destination(answer)).isEqualTo(START + "/unlinked");
			assertThat(visitor.get(START + "/unlinked").body()).contains("Fake", "href=\"/account/providers\"");
			assertThat(ProviderFixture.isSignedIn(visitor)).isFalse();
		}
		assertThat(this.providers.linked()).containsExactly("admin 42", "lead 43");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("org.kaiyuanshe.kcc.signin.provider.ProviderLies#all")
	void aLieSignsNobodyInAndIsToldInWords(String name, Consumer<FakeProvider> lie, String reason) {
		this.providers.link("lead", FAKE.address(), "42");
		lie.accept(FAKE);
		long before = this.providers.audited("Refused");
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = visitor.get(START);
			if (!visitor.destination(answer).equals("/login")) {
				answer = ProviderFixture.goThere(visitor, FAKE, START);
			}
			assertThat(visitor.destination(answer)).isEqualTo("/login");
			assertThat(visitor.get("/login").body()).contains("Fake 的答复不可信");
			assertThat(ProviderFixture.isSignedIn(visitor)).isFalse();
		}
		assertThat(this.providers.audited("Refused")).isEqualTo(before + 1);
		assertThat(this.providers.lastAudited()).isEqualTo("IdentityEvent.Refused provider/fake " + reason);
	}

	/** RFC 9207: whoever answers says so themselves. */
	@Test
	void anAnswerOfAnotherIssuerIsRefused() {
		this.providers.link("lead", FAKE.address(), "42");
		try (Visitor visitor = new Visitor(this.port)) {
			String back = FAKE.agree(visitor.get(START).headers().firstValue("Location").orElseThrow());
			assertThat(visitor.destination(visitor.get(back + "&iss=https://evil.example"))).isEqualTo("/login");
			assertThat(ProviderFixture.isSignedIn(visitor)).isFalse();
		}
		assertThat(this.providers.lastAudited()).isEqualTo("IdentityEvent.Refused provider/fake wrong_issuer");
	}

	@Test
	void aProviderThatIsAwayIsToldInWords() {
		FAKE.on("/.well-known/openid-configuration", (request) -> new Answer(503, "text/html", "later"));
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(visitor.destination(visitor.get(START))).isEqualTo("/login");
			assertThat(visitor.get("/login").body()).contains("Fake 没有响应");
			assertThat(visitor.destination(visitor.get(START))).isEqualTo("/login");
			assertThat(visitor.get("/login").body()).contains("Fake 没有响应");
		}
		assertThat(FAKE.requests()).as("asked once in half a minute").hasSize(1);
		assertThat(this.providers.lastAudited()).isEqualTo("IdentityEvent.Refused provider/fake no_answer");
	}

}
