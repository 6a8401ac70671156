package org.kaiyuanshe.kcc.signin.factor;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What devices answer wrongly is refused in words, and changes nothing. */
@ServerTest
class PasskeyRefusalTests extends PasskeyVisits {

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost.evil.example", "http://localhost:1",
			"https://localhost", "null" })
	void aPasskeyMadeAtAnotherSiteIsRefused(String origin) {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			assertThat(add(lead, (challenge) -> this.device.create(challenge, origin, Device.VERIFIED)).body())
				.contains("没有通过验证", "value=\"Phone\"");
		}
		assertThat(count()).isZero();
		assertThat(audited("PasskeyEvent.Refused")).contains("BadOrigin");
	}

	@Test
	void aPasskeyThatDoesNotVerifyItsUserIsRefused() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			add(lead, (challenge) -> this.device.create(challenge, this.here, Device.PRESENT));
		}
		assertThat(count()).isZero();
		addTo("lead");
		assertRefused((challenge) -> this.device.sign(challenge, this.here, Device.PRESENT), "UserNotVerified");
	}

	@Test
	void whatWasSignedForAnotherSiteSignsNobodyIn() {
		addTo("lead");
		assertRefused((challenge) -> this.device.sign(challenge, "https://evil.example", Device.VERIFIED), "BadOrigin");
	}

	@Test
	void whatAnotherDeviceSignedSignsNobodyIn() {
		addTo("lead");
		String good = this.device.sign("{\"challenge\":\"AAAA\"}", this.here, Device.VERIFIED);
		assertRefused((challenge) -> good, "BadChallenge");
	}

	@Test
	void aChallengeIsAnsweredOnce() {
		addTo("lead");
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			String challenge = visitor.post("/login/passkey/challenge", Map.of()).body();
			Map<String, String> answer = Map.of("credential", this.device.sign(challenge, this.here, Device.VERIFIED));
			assertThat(visitor.destination(visitor.post("/login/passkey", answer))).isEqualTo("/manage");
			visitor.get("/account");
			visitor.post("/logout", Map.of());
			visitor.get("/login");
			assertThat(visitor.destination(visitor.post("/login/passkey", answer))).isEqualTo("/login");
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void thePasskeyOfAnotherIsNoSecondStep() {
		addTo("lead");
		try (Visitor admin = new Visitor(this.port)) {
			admin.signIn("admin@kcc.example", "open-source-2026");
			admin.get("/login/confirmation");
			String challenge = admin.post("/login/passkey/challenge", Map.of()).body();
			assertThat(admin
				.post("/login/confirmation/passkey",
						Map.of("credential", this.device.sign(challenge, this.here, Device.VERIFIED)))
				.statusCode()).isEqualTo(200);
			assertThat(admin.get("/admin").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void hostileAnswersAreRefusedInWords() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			for (String answer : List.of("", "null", "[]", "{}", "{\"id\":\"!\"}", "{\"rawId\":\"AAAA\"}",
					"x".repeat(40_000), "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")) {
				assertThat(add(lead, (challenge) -> answer).statusCode()).as(answer).isEqualTo(200);
				lead.post("/login/passkey/challenge", Map.of());
				assertThat(lead.post("/login/passkey", Map.of("credential", answer)).statusCode()).as(answer)
					.isEqualTo(302);
			}
		}
		assertThat(count()).isZero();
	}

}
