package org.kaiyuanshe.kcc.signin.factor;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** The second step as an admin takes it, in a session of its own. */
@ServerTest
class SecondStepSessionTests {

	private static final String STEP = "/login/confirmation?next=%2Fadmin";

	private static final Pattern CODE = Pattern.compile("data-sample-code[^>]*>(\\d{8})<");

	@Value("${local.server.port}")
	private int port;

	@Test
	void passwordThenCodeMakesAnAdminInARenewedSession() {
		try (Visitor admin = new Visitor(this.port)) {
			begin(admin, "admin");
			String before = admin.cookies().get("SESSION");
			String page = ask(admin);
			String code = codeOn(admin.get(page));
			assertThat(type(admin, page, code.equals("00000000") ? "1" : "00000000").body()).contains("验证码不对",
					"还可以再试 4 次");
			assertThat(admin.destination(type(admin, page, code))).isEqualTo("/admin");
			assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
			assertThat(admin.cookies().get("SESSION")).isNotEqualTo(before);
			admin.cookies().put("SESSION", before);
			assertThat(admin.get("/admin").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void theSixthTryIsRefusedEvenIfRight() {
		try (Visitor admin = new Visitor(this.port)) {
			begin(admin, "root");
			String page = ask(admin);
			String code = codeOn(admin.get(page));
			for (int i = 0; i < 5; i++) {
				type(admin, page, code.equals("11111111") ? "22222222" : "11111111");
			}
			assertThat(type(admin, page, code).body()).contains("这个验证码不能再用了");
			assertThat(admin.get("/admin").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void theCodeOfOneIsNotTheCodeOfAnother() {
		try (Visitor admin = new Visitor(this.port); Visitor root = new Visitor(this.port)) {
			begin(admin, "admin");
			begin(root, "root");
			String page = ask(root);
			assertThat(type(admin, page, codeOn(root.get(page))).statusCode()).isEqualTo(200);
			assertThat(admin.get("/admin").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void aLeadIsNotAskedAndAnAdminIsOnce() {
		try (Visitor lead = new Visitor(this.port); Visitor admin = Visitor.signedIn(this.port, "admin")) {
			lead.signIn("lead@kcc.example", DemoAccounts.PASSWORD);
			assertThat(lead.get("/manage").statusCode()).isEqualTo(200);
			assertThat(admin.get("/manage/chapters/guangzhou").statusCode()).isEqualTo(200);
		}
	}

	private static void begin(Visitor visitor, String who) {
		visitor.signIn(who + "@kcc.example", DemoAccounts.PASSWORD);
		assertThat(visitor.destination(visitor.get("/admin"))).isEqualTo(STEP);
		assertThat(visitor.get(STEP).body()).contains("还差一步");
	}

	private static String ask(Visitor visitor) {
		return visitor.destination(visitor.post("/login/confirmation/codes", Map.of("next", "/admin")));
	}

	private static HttpResponse<String> type(Visitor visitor, String page, String code) {
		return visitor.post("/login/confirmation/code",
				Map.of("code", code, "next", "/admin", "asked", page.replaceFirst(".*asked=", "")));
	}

	private static String codeOn(HttpResponse<String> page) {
		Matcher code = CODE.matcher(page.body());
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

}
