package org.kaiyuanshe.kcc.security;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

	@Value("${local.server.port}")
	private int port;

	@Test
	void aRefusalLeavesALine(CapturedOutput log) {
		try (Visitor member = Visitor.signedIn(this.port, "member")) {
			member.get("/admin/audit");
		}
		assertThat(log).containsPattern("Refused with 403: GET /admin/(audit|…) from 127\\.0\\.0\\.0/24");
	}

	@Test
	void aFormWithoutItsTokenLeavesALineWithoutTheSecretOfItsPath(CapturedOutput log) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.forge("/login/links/a-secret-of-somebody", "application/x-www-form-urlencoded", "");
		}
		assertThat(log).contains("Refused with 403: POST /login/… from").doesNotContain("a-secret-of-somebody");
	}

	@Test
	void aWrongPasswordLeavesALineWithoutTheAddress(CapturedOutput log) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.signIn("nobody-here@kcc.example", "not the password");
		}
		assertThat(log).contains("A password did not fit, from 127.0.0.0/24").doesNotContain("nobody-here");
	}

	/** The control: what is not refused leaves none. */
	@Test
	void aPageLeavesNone(CapturedOutput log) {
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			visitor.post("/login/codes", Map.of("email", "nobody-here@kcc.example"));
		}
		assertThat(log).doesNotContain("Refused with");
	}

}
