package org.kaiyuanshe.kcc.signin.provider;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Answer;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Providers that speak OAuth 2 in their own ways. */
@ServerTest
class PlainProviderTests {

	private static final String FEISHU_TOKEN = "/open-apis/authen/v2/oauth/token";

	private static final String FEISHU_PERSON = "/open-apis/authen/v1/user_info";

	private final FakeProvider fake = new FakeProvider();

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private ProviderFixture providers;

	@AfterEach
	void clear() {
		this.providers.clear();
		this.fake.close();
	}

	@Test
	void gitHubSignsInByItsNumber() {
		this.providers.plain(PlainProvider.GITHUB, this.fake);
		this.providers.link("lead", "https://github.com", "583231");
		this.fake.on("/login/oauth/access_token",
				(request) -> ifAsked(request, Map.of("access_token", "gho_1", "scope", "", "token_type", "bearer")));
		this.fake.on("/user", (request) -> FakeProvider.json(Map.of("id", 583231, "login", "octocat")));
		assertThat(whoSignsIn("github")).contains("lead@kcc.example");
	}

	@Test
	void giteeSignsInByItsNumber() {
		this.providers.plain(PlainProvider.GITEE, this.fake);
		this.providers.link("member", "https://gitee.com", "1234567");
		this.fake.on("/oauth/token", (request) -> ifAsked(request, Map.of("access_token", "a", "token_type", "bearer",
				"expires_in", 86400, "refresh_token", "b", "scope", "user_info", "created_at", 1_700_000_000)));
		this.fake.on("/api/v5/user", (request) -> FakeProvider.json(Map.of("id", 1234567, "login", "someone")));
		assertThat(whoSignsIn("gitee")).contains("member@kcc.example");
		assertThat(this.fake.asked("scope")).isEqualTo("user_info");
	}

	@Test
	void feishuTakesJsonAndWrapsWhatItKnows() {
		this.providers.plain(PlainProvider.FEISHU, this.fake);
		this.providers.link("lead", "https://open.feishu.cn", "on_1");
		feishu(Map.of("code", 0, "msg", "success", "data",
				Map.of("name", "某人", "open_id", "ou_1", "union_id", "on_1", "email", "admin@kcc.example")));
		assertThat(whoSignsIn("feishu")).contains("lead@kcc.example");
		assertThat(this.fake.requests()).filteredOn((request) -> request.path().equals(FEISHU_TOKEN))
			.singleElement()
			.satisfies((request) -> assertThat(request.type()).startsWith("application/json"))
			.satisfies((request) -> assertThat(request.field("grant_type")).isEqualTo("authorization_code"));
	}

	@Test
	void aRefusalOfFeishuIsNotTakenForAnAnswer() {
		this.providers.plain(PlainProvider.FEISHU, this.fake);
		this.providers.link("lead", "https://open.feishu.cn", "on_1");
		feishu(Map.of("code", 20005, "msg", "invalid", "data", Map.of("union_id", "on_1")));
		assertThat(whoSignsIn("feishu")).isEqualTo("nobody");
		assertThat(this.providers.lastAudited()).startsWith("IdentityEvent.Refused provider/feishu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"login\":\"octocat\"}", "{\"id\":null}", "{\"id\":\"\"}", "[]", "<html>", "" })
	void anAnswerWithoutAPersonSignsNobodyIn(String answer) {
		this.providers.plain(PlainProvider.GITHUB, this.fake);
		this.providers.link("lead", "https://github.com", "null");
		this.fake.on("/login/oauth/access_token",
				(request) -> ifAsked(request, Map.of("access_token", "gho_1", "token_type", "bearer")));
		this.fake.on("/user", (request) -> new Answer(200, "application/json", answer));
		assertThat(whoSignsIn("github")).isEqualTo("nobody");
		assertThat(this.providers.lastAudited()).startsWith("IdentityEvent.Refused provider/github");
	}

	/** GitHub says no with status 200. */
	@Test
	void aRefusalThatLooksLikeSuccessSignsNobodyIn() {
		this.providers.plain(PlainProvider.GITHUB, this.fake);
		this.fake.on("/login/oauth/access_token",
				(request) -> FakeProvider.json(Map.of("error", "bad_verification_code")));
		assertThat(whoSignsIn("github")).isEqualTo("nobody");
	}

	private void feishu(Map<String, Object> person) {
		this.fake.on(FEISHU_TOKEN, (request) -> ifAsked(request,
				Map.of("code", 0, "access_token", "u-1", "expires_in", 7200, "token_type", "Bearer", "scope", "")));
		this.fake.on(FEISHU_PERSON, (request) -> FakeProvider.json(person));
	}

	/** The token goes to whoever knows the secret, the code and the proof key. */
	private Answer ifAsked(Request request, Map<String, Object> tokens) {
		boolean rightly = FakeProvider.SECRET.equals(request.field("client_secret"))
				&& "a-code".equals(request.field("code")) && this.fake.proves(request);
		return rightly ? FakeProvider.json(tokens) : new Answer(400, "application/json", "{\"error\":\"invalid\"}");
	}

	/** The page of the account that was signed in to, or "nobody". */
	private String whoSignsIn(String provider) {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> answer = ProviderFixture.goThere(visitor, this.fake, "/login/providers/" + provider);
			assertThat(answer.statusCode()).isEqualTo(302);
			HttpResponse<String> account = visitor.get("/account");
			return (account.statusCode() == 200) ? account.body() : "nobody";
		}
	}

}
