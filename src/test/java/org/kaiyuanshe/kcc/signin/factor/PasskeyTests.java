package org.kaiyuanshe.kcc.signin.factor;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What a passkey is good for. */
@ServerTest
class PasskeyTests extends PasskeyVisits {

	@Test
	void aPasskeyAloneMakesAnAdminForItIsTwoFactors() {
		addTo("admin");
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/login");
			String before = visitor.cookies().get("SESSION");
			assertThat(visitor.destination(signIn(visitor, this.here, Device.VERIFIED))).isEqualTo("/admin");
			assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
			assertThat(visitor.get("/account").body()).contains("admin@kcc.example");
			assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(before);
		}
	}

	@Test
	void itLeadsOnToThePageThatAskedForTheSignIn() {
		addTo("lead");
		try (Visitor visitor = new Visitor(this.port)) {
			visitor.get("/manage/chapters/guangzhou");
			visitor.get("/login");
			assertThat(visitor.destination(signIn(visitor, this.here, Device.VERIFIED)))
				.startsWith("/manage/chapters/guangzhou");
		}
	}

	@Test
	void theOwnerIsToldByMailAndTheLogHasALine() {
		addTo("lead");
		assertThat(this.jdbc.sql("""
				select subject from outbox_mail where recipient = 'lead@kcc.example' order by id desc limit 1
				""").query(String.class).single()).isEqualTo("你的账号添加了通行密钥");
		assertThat(audited("PasskeyEvent.Added")).contains((String) null);
	}

	@Test
	void aRemovedPasskeySignsNobodyIn() {
		addTo("lead");
		try (Visitor lead = Visitor.signedIn(this.port, "lead"); Visitor visitor = new Visitor(this.port)) {
			lead.get("/account/passkeys");
			String id = this.jdbc.sql("select id from passkey").query(String.class).single();
			lead.post("/account/passkeys/" + id + "/removal", Map.of());
			visitor.get("/login");
			assertThat(visitor.destination(signIn(visitor, this.here, Device.VERIFIED))).isEqualTo("/login");
			assertThat(visitor.get("/login").body()).contains("没有通过验证");
		}
	}

	@Test
	void nobodyRemovesThePasskeyOfAnother() {
		addTo("lead");
		try (Visitor member = Visitor.signedIn(this.port, "member")) {
			String id = this.jdbc.sql("select id from passkey").query(String.class).single();
			assertThat(member.post("/account/passkeys/" + id + "/removal", Map.of()).statusCode()).isEqualTo(404);
		}
		assertThat(count()).isOne();
	}

	@Test
	void aFormThatCameTooLateAddsNothingAndLeadsBack() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			lead.get("/account/passkeys");
			this.clock.advance(Duration.ofMinutes(21));
			HttpResponse<String> answer = lead.post("/account/passkeys", Map.of("label", "Phone"));
			assertThat(lead.destination(answer)).startsWith("/login/confirmation");
			assertThat(lead.get("/login/confirmation").body()).contains("什么也没有改动");
			assertThat(lead.get("/account/passkeys").statusCode()).isEqualTo(302);
		}
	}

}
