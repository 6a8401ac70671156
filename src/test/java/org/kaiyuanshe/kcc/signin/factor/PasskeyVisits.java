package org.kaiyuanshe.kcc.signin.factor;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone with a device, who adds its passkey and signs in with it. */
abstract class PasskeyVisits {

	@Value("${local.server.port}")
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	final Device device = new Device();

	String here = "";

	@BeforeEach
	void findPort() {
		this.here = "http://localhost:" + this.port;
	}

	@AfterEach
	void forget() {
		this.clock.set(TestClock.START);
		this.jdbc.sql("delete from passkey_owner").update();
	}

	void assertRefused(Function<String, String> answer, String reason) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			String challenge = visitor.post("/login/passkey/challenge", Map.of()).body();
			visitor.post("/login/passkey", Map.of("credential", answer.apply(challenge)));
			assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
		}
		assertThat(audited("PasskeyEvent.Refused")).contains(reason);
	}

	HttpResponse<String> signIn(Visitor visitor, String origin, int user) {
		String challenge = visitor.post("/login/passkey/challenge", Map.of()).body();
		return visitor.post("/login/passkey", Map.of("credential", this.device.sign(challenge, origin, user)));
	}

	void addTo(String who) {
		try (Visitor owner = Visitor.signedIn(this.port, who)) {
			assertThat(
					add(owner, (challenge) -> this.device.create(challenge, this.here, Device.VERIFIED)).statusCode())
				.isEqualTo(302);
		}
		assertThat(count()).isOne();
	}

	static HttpResponse<String> add(Visitor owner, Function<String, String> answer) {
		owner.get("/account/passkeys");
		String challenge = owner.post("/account/passkeys/challenge", Map.of()).body();
		return owner.post("/account/passkeys", Map.of("label", "Phone", "credential", answer.apply(challenge)));
	}

	int count() {
		return this.jdbc.sql("select count(*) from passkey").query(Integer.class).single();
	}

	/** The details of the lines about that. */
	List<String> audited(String action) {
		return this.jdbc.sql("select detail from audit_entry where action = :action")
			.param("action", action)
			.query(String.class)
			.list();
	}

}
