package org.kaiyuanshe.kcc.signin.provider;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.params.provider.Arguments;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Answer;

/**
 * What an OpenID Connect provider can get wrong or lie about, and the word for it in the
 * audit log.
 */
final class ProviderLies {

	private ProviderLies() {
	}

	static Stream<Arguments> all() {
		Date past = Date.from(TestClock.START.minusSeconds(900));
		Date passed = Date.from(TestClock.START.minusSeconds(300));
		return Stream.of(
				lie("another issuer in discovery", discovery("issuer", "https://evil.example"), "wrong_issuer"),
				lie("a token endpoint elsewhere", discovery("token_endpoint", "http://169.254.169.254/"),
						"strange_host"),
				lie("another issuer in the token", token((claims) -> claims.issuer("https://evil.example")),
						"invalid_id_token"),
				lie("another client's token", token((claims) -> claims.audience("another-client")), "invalid_id_token"),
				lie("a token for several", token((claims) -> claims.audience(List.of(FakeProvider.CLIENT, "another"))),
						"invalid_id_token"),
				lie("an old token", token((claims) -> claims.issueTime(past).expirationTime(passed)),
						"invalid_id_token"),
				lie("a token of another sign-in", token((claims) -> claims.claim("nonce", "another")), "invalid_nonce"),
				lie("a token without nonce", token((claims) -> claims.claim("nonce", null)), "invalid_nonce"),
				lie("another person", at("/userinfo", FakeProvider.json(Map.of("sub", "43"))),
						"invalid_user_info_response"),
				lie("no subject", at("/userinfo", FakeProvider.json(Map.of("name", "x"))), "strange_answer"),
				lie("another key", signedBy(FakeTokens.key("1")), "invalid_id_token"),
				lie("no signature", unsigned(), "invalid_id_token"),
				lie("no ID token", at("/token", FakeProvider.json(Map.of("access_token", "a", "token_type", "Bearer"))),
						"invalid_id_token"),
				lie("HTML", at("/token", new Answer(200, "text/html", "<h1>Welcome</h1>")), "invalid_token_response"),
				lie("a redirect", at("/token", new Answer(302, "text/plain", "http://127.0.0.1/stolen")),
						"invalid_token_response"),
				lie("a refusal", at("/token", new Answer(400, "application/json", "{\"error\":\"invalid_grant\"}")),
						"invalid_grant"));
	}

	private static Arguments lie(String name, Consumer<FakeProvider> lie, String reason) {
		return Arguments.of(name, lie, reason);
	}

	private static Consumer<FakeProvider> discovery(String name, Object value) {
		return (fake) -> {
			Map<String, Object> document = new HashMap<>(fake.document());
			document.put(name, value);
			fake.on("/.well-known/openid-configuration", (request) -> FakeProvider.json(document));
		};
	}

	private static Consumer<FakeProvider> token(Consumer<JWTClaimsSet.Builder> change) {
		return (fake) -> fake.on("/token", (request) -> {
			JWTClaimsSet.Builder claims = fake.claims();
			change.accept(claims);
			return FakeProvider.json(FakeTokens.with(claims.build()));
		});
	}

	private static Consumer<FakeProvider> signedBy(RSAKey key) {
		return (fake) -> fake.on("/token",
				(request) -> FakeProvider.json(FakeTokens.with(FakeTokens.signed(key, fake.claims().build()))));
	}

	private static Consumer<FakeProvider> unsigned() {
		return (fake) -> fake.on("/token",
				(request) -> FakeProvider.json(FakeTokens.with(new PlainJWT(fake.claims().build()).serialize())));
	}

	private static Consumer<FakeProvider> at(String path, Answer answer) {
		return (fake) -> fake.on(path, (request) -> answer);
	}

}
