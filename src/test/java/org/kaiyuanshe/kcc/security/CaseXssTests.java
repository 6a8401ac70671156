package org.kaiyuanshe.kcc.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.XssTests.Payload;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.security.XssTests.check;
import static org.kaiyuanshe.kcc.security.XssTests.with;

/** The same of what admins write into a case. */
@ServerTest
class CaseXssTests {

	@Value("${local.server.port}")
	private int port;

	private Visitor visitor;

	private Visitor admin;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
		this.admin = Visitor.signedIn(this.port, "admin");
	}

	@AfterEach
	void leave() {
		this.visitor.close();
		this.admin.close();
	}

	@ParameterizedTest
	@MethodSource("org.kaiyuanshe.kcc.security.XssTests#payloads")
	void aCaseShowsWhatAdminsTyped(Payload payload) {
		String text = payload.text();
		HttpResponse<String> opened = this.admin.post("/admin/chapters/chengdu/case", Map.of("reason", text));
		assertThat(opened.statusCode()).isEqualTo(302);
		String about = this.admin.destination(opened);
		Map<String, String> talk = Map.of("withWhom", text, "talkedOn", "2026-11-21", "means", "CALL", "said", text);
		for (String party : List.of("MEMBERS", "CORE_TEAM")) {
			assertThat(this.admin.post(about + "/contacts", with(talk, Map.of("party", party))).statusCode())
				.isEqualTo(302);
		}
		check(payload, true, this.admin.post(about + "/contacts", with(talk, Map.of("party", text, "talkedOn", text))));
		this.admin.post(about + "/opinions", Map.of("advice", "KEEP", "opinion", text));
		Map<String, String> notice = Map.of("reason", text, "noticeZh", text, "noticeEn", text);
		check(payload, true, this.admin.get(about), this.admin.get("/en" + about),
				this.admin.post(about + "/pause", with(notice, Map.of("pausedUntil", text))));
		assertThat(this.admin.post(about + "/dissolution", notice).statusCode()).isEqualTo(302);
		check(payload, true, this.admin.get(about), this.visitor.get("/chapters/chengdu"),
				this.visitor.get("/en/chapters/chengdu"), this.admin.get("/admin/mail"));
		assertThat(this.admin.post(about + "/reversal", Map.of("reason", text)).statusCode()).isEqualTo(302);
		assertThat(this.admin.post(about + "/retention", Map.of("reason", text)).statusCode()).isEqualTo(302);
		check(payload, true, this.admin.get("/en" + about));
	}

}
